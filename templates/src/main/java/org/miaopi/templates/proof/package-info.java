/**
 * What a QR code proves without any server: the public facts of a certificate as a CBOR Web Token
 * (RFC 8392) signed by COSE (RFC 9052), deflated (RFC 1950) and written in base45 (RFC 9285). A
 * code is hostile until its signature holds, and what it claims is read only then.
 */
@NullMarked
package org.miaopi.templates.proof;

import org.jspecify.annotations.NullMarked;
