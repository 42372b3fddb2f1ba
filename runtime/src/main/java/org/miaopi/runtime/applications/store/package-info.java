/**
 * Applications in the store. Every change is one atomic update of one document that names what it
 * expects to find.
 */
@NullMarked
package org.miaopi.runtime.applications.store;

import org.jspecify.annotations.NullMarked;
