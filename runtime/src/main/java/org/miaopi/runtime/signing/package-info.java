/**
 * The keys that this installation signs with, and the certificates that verification trusts. What
 * an instance signs with is a setting; whom all instances trust is in the store.
 */
@NullMarked
package org.miaopi.runtime.signing;

import org.jspecify.annotations.NullMarked;
