package org.miaopi.templates.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** Creates a key whose certificate says plainly that it is for development. */
final class DevelopmentKey {

  private static final X500Name NAME = new X500Name("CN=秒批 Miaopi development signing");
  private static final Duration VALID = Duration.ofDays(3653);

  private DevelopmentKey() {}

  static SigningKey create(Instant now, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair pair = generator.generateKeyPair();
      BigInteger serial = new BigInteger(126, random).setBit(126);
      return new SigningKey(
          pair.getPrivate(), certificate(pair, serial, now.truncatedTo(ChronoUnit.SECONDS)));
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("This Java cannot create a P-256 key", broken);
    }
  }

  private static X509Certificate certificate(KeyPair pair, BigInteger serial, Instant from)
      throws GeneralSecurityException, IOException {
    var extensions = new JcaX509ExtensionUtils();
    var builder =
        new JcaX509v3CertificateBuilder(
            NAME, serial, Date.from(from), Date.from(from.plus(VALID)), NAME, pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        extensions.createSubjectKeyIdentifier(pair.getPublic()));
    X509CertificateHolder holder = builder.build(KeySigner.of(pair.getPrivate()));
    return new JcaX509CertificateConverter().getCertificate(holder);
  }
}
