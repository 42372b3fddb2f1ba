/**
 * The typefaces that certificates are printed with, and the names under which Word knows them. They
 * are part of this module, so that a certificate looks the same on every machine.
 */
@NullMarked
package org.miaopi.templates.fonts;

import org.jspecify.annotations.NullMarked;
