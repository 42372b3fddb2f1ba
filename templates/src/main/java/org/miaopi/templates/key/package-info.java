/**
 * The keys that sign: RSA, P-256 and SM2, in a PKCS#12 container or a PKCS#11 token, each with its
 * certificate. Whoever signs knows {@link org.miaopi.templates.key.SigningKey} alone.
 */
@NullMarked
package org.miaopi.templates.key;

import org.jspecify.annotations.NullMarked;
