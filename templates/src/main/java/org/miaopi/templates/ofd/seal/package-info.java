/**
 * Electronic seals and their signatures as GB/T 38540-2020 encodes them, by SM2 with SM3. What is
 * sealed, and where the picture stands, others know.
 */
@NullMarked
package org.miaopi.templates.ofd.seal;

import org.jspecify.annotations.NullMarked;
