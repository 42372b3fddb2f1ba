/**
 * Templates to start from: Word documents that are written for the fields of an item, with frames
 * drawn as vectors. Staff choose one, edit it in Word and upload it.
 */
@NullMarked
package org.miaopi.templates.starter;

import org.jspecify.annotations.NullMarked;
