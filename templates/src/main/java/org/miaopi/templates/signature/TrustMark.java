package org.miaopi.templates.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * The marks that a signature leaves in a document even when it no longer holds: its certificate,
 * and the certificate's issuer and serial number. There are two, so that damage to one leaves the
 * other.
 */
final class TrustMark {

  private TrustMark() {}

  static boolean isIn(byte[] file, X509Certificate certificate) {
    try {
      var holder = new JcaX509CertificateHolder(certificate);
      byte[] name = new IssuerAndSerialNumber(holder.toASN1Structure()).getEncoded("DER");
      return hexIsIn(file, name) || hexIsIn(file, certificate.getEncoded());
    } catch (CertificateEncodingException | IOException broken) {
      throw new IllegalArgumentException("Not a certificate to trust", broken);
    }
  }

  private static boolean hexIsIn(byte[] file, byte[] mark) {
    return isIn(file, HexFormat.of().withUpperCase().formatHex(mark))
        || isIn(file, HexFormat.of().formatHex(mark));
  }

  private static boolean isIn(byte[] file, String digits) {
    return Bytes.lastIndexOf(file, digits.getBytes(StandardCharsets.US_ASCII)) >= 0;
  }
}
