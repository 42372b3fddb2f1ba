/** {@code ./miaopi bench templates}: how fast certificates are printed and signed. */
@NullMarked
package org.miaopi.templates.bench;

import org.jspecify.annotations.NullMarked;
