/**
 * A certificate as a verifiable credential for wallets (SD-JWT VC, draft-ietf-oauth-sd-jwt-vc, by
 * RFC 9901): signed once, and its holder chooses with each showing what is seen. Salts come from
 * the key, so that the same certificate and key always give the same bytes.
 */
@NullMarked
package org.miaopi.templates.credential;

import org.jspecify.annotations.NullMarked;
