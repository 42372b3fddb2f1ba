/**
 * Supervision: looking through the certificate library and withdrawing what should not be in force.
 * Who withdrew what, when and why stays with the certificate.
 */
@NullMarked
package org.miaopi.runtime.supervision;

import org.jspecify.annotations.NullMarked;
