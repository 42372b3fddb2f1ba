package org.miaopi.templates.key;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Reads certificates, also those with SM2 keys. */
public final class Certificates {

  private Certificates() {}

  /**
   * A certificate in DER or PEM.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static X509Certificate read(byte[] certificate) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509", Cryptography.PROVIDER);
      if (factory.generateCertificate(new ByteArrayInputStream(certificate))
          instanceof X509Certificate read) {
        return read;
      }
      throw new IllegalArgumentException("Not a certificate");
    } catch (CertificateException broken) {
      throw new IllegalArgumentException("Not a certificate", broken);
    }
  }
}
