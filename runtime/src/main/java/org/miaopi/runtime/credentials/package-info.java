/**
 * Certificates as verifiable credentials for wallets. They are made when they are asked for, from
 * what the library keeps, and are the same each time.
 */
@NullMarked
package org.miaopi.runtime.credentials;

import org.jspecify.annotations.NullMarked;
