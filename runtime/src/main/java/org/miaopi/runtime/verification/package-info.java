/**
 * Public verification: whether a certificate is in force, by its number, its identifier or its
 * file. Nothing of what is asked is kept or logged.
 */
@NullMarked
package org.miaopi.runtime.verification;

import org.jspecify.annotations.NullMarked;
