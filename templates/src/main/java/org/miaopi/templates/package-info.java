/**
 * A certificate template: a Word document with tags is compiled once and rendered to PDF as often
 * as needed. This package is the way in; what Word, fonts, seals and signatures need stands below
 * it.
 */
@NullMarked
package org.miaopi.templates;

import org.jspecify.annotations.NullMarked;
