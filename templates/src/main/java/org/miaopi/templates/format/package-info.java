/**
 * How a value is printed on a certificate: dates, amounts, lists, masked numbers. Each format has a
 * Chinese and an English name.
 */
@NullMarked
package org.miaopi.templates.format;

import org.jspecify.annotations.NullMarked;
