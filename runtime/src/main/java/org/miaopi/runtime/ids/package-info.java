/** Names for things that are kept. An id tells when it was given and cannot be guessed. */
@NullMarked
package org.miaopi.runtime.ids;

import org.jspecify.annotations.NullMarked;
