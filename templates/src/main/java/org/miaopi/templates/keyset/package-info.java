/**
 * The keys whose signatures anybody can check: proofs in QR codes and credentials are signed with
 * them, and their public halves are published as a JWK set (RFC 7517). All are P-256, since a
 * signature of 64 bytes fits a QR code and every browser checks it.
 */
@NullMarked
package org.miaopi.templates.keyset;

import org.jspecify.annotations.NullMarked;
