/**
 * Accounts and sessions in the store. Neither a password nor a session's token is kept, only hashes
 * of them.
 */
@NullMarked
package org.miaopi.runtime.accounts.store;

import org.jspecify.annotations.NullMarked;
