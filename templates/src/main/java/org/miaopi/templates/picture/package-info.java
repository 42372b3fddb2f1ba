/** Pages as pictures, for previews. The documents are our own, never what somebody sent. */
@NullMarked
package org.miaopi.templates.picture;

import org.jspecify.annotations.NullMarked;
