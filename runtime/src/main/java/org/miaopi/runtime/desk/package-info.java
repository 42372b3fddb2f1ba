/**
 * The desk: a person decides what could not be decided automatically. The decision moves the case
 * on by the same states as a rule's would.
 */
@NullMarked
package org.miaopi.runtime.desk;

import org.jspecify.annotations.NullMarked;
