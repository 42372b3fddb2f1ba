package org.miaopi.templates.timestamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import org.miaopi.templates.key.Certificates;
import org.miaopi.templates.key.Cryptography;

/** The certificates that lead from a signer to a trusted certificate (RFC 5280 6). */
final class TrustedChain {

  private TrustedChain() {}

  /**
   * The signer's certificate and those above it, without the trusted one unless it is the signer's.
   *
   * @param time at which all are to be valid
   */
  static List<X509Certificate> of(
      SignerInformation signer,
      List<X509CertificateHolder> given,
      List<X509Certificate> trusted,
      Instant time)
      throws UntrustedTimeStamp, GeneralSecurityException, IOException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (X509CertificateHolder each : given) certificates.add(Certificates.read(each.getEncoded()));
    List<X509Certificate> own = new ArrayList<>();
    for (X509Certificate each : certificates) {
      if (signer.getSID().match(new JcaX509CertificateHolder(each))) own.add(each);
    }
    if (own.size() != 1) throw new UntrustedTimeStamp("The authority's certificate is missing");
    X509Certificate first = own.getFirst();
    if (trusted.contains(first)) return own;
    if (trusted.isEmpty()) throw new UntrustedTimeStamp("No authority is trusted");
    return built(first, certificates, trusted, time);
  }

  static List<X509CertificateHolder> holders(List<X509Certificate> chain)
      throws GeneralSecurityException {
    List<X509CertificateHolder> holders = new ArrayList<>();
    for (X509Certificate each : chain) holders.add(new JcaX509CertificateHolder(each));
    return holders;
  }

  private static List<X509Certificate> built(
      X509Certificate first,
      List<X509Certificate> certificates,
      List<X509Certificate> trusted,
      Instant time)
      throws GeneralSecurityException {
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(first);
    PKIXBuilderParameters parameters =
        new PKIXBuilderParameters(
            trusted.stream().map(it -> new TrustAnchor(it, null)).collect(Collectors.toSet()),
            target);
    parameters.setRevocationEnabled(false); // nothing is fetched that a file names
    parameters.setDate(Date.from(time));
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate each :
        CertPathBuilder.getInstance("PKIX", Cryptography.PROVIDER)
            .build(parameters)
            .getCertPath()
            .getCertificates()) {
      if (each instanceof X509Certificate certificate) chain.add(certificate);
    }
    return chain;
  }
}
