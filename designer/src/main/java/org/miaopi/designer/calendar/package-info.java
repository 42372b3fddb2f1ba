/**
 * Which days the office works: by year the holidays and the weekend days that make up for them, as
 * shipped or as staff changed them. Every calendar that a submission counted by is kept.
 */
@NullMarked
package org.miaopi.designer.calendar;

import org.jspecify.annotations.NullMarked;
