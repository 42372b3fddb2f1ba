/**
 * The application: reads the command line, opens the store, starts everything. Nothing imports this
 * package.
 */
@NullMarked
package org.miaopi.runtime;

import org.jspecify.annotations.NullMarked;
