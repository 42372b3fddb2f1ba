/**
 * Opens the store: a real MongoDB by its address, or the embedded server over the data folder. The
 * rest of the platform gets a database from here and cannot tell which of the two it is.
 */
@NullMarked
package org.miaopi.runtime.store;

import org.jspecify.annotations.NullMarked;
