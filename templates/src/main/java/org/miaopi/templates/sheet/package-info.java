/**
 * Laid-out pages: what is printed, and where on the sheet. Every output form, PDF first, is written
 * from these marks and lays out nothing itself.
 */
@NullMarked
package org.miaopi.templates.sheet;

import org.jspecify.annotations.NullMarked;
