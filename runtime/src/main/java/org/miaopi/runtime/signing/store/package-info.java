/**
 * The certificates of all keys that ever signed, so that a change of keys leaves earlier documents
 * verifiable. No private key is kept in the store.
 */
@NullMarked
package org.miaopi.runtime.signing.store;

import org.jspecify.annotations.NullMarked;
