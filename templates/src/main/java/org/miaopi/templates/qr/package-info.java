/**
 * QR codes (GB/T 18284, ISO/IEC 18004) that lead from paper to the verification of a certificate. A
 * code is drawn as one vector path for documents and as a small picture for screens.
 */
@NullMarked
package org.miaopi.templates.qr;

import org.jspecify.annotations.NullMarked;
