/**
 * What stands on a certificate, put together from a form's values and the facts of its issue. The
 * designer's preview and real issuing both start here, so that they cannot differ.
 */
@NullMarked
package org.miaopi.designer.document;

import org.jspecify.annotations.NullMarked;
