/** The rule by which certificates are numbered. It knows no item and no counter. */
@NullMarked
package org.miaopi.designer.certificate;

import org.jspecify.annotations.NullMarked;
