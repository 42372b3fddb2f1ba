package org.miaopi.templates.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A new key for development, which can be put into a container and opened again. */
public final class DevelopmentKey {

  private static final Duration VALID = Duration.ofDays(3653);
  private static final String ALIAS = "miaopi";

  private final KeyPair pair;
  private final X509Certificate certificate;

  private DevelopmentKey(KeyPair pair, X509Certificate certificate) {
    this.pair = pair;
    this.certificate = certificate;
  }

  /** A key whose self-signed certificate says plainly that it is for development. */
  public static DevelopmentKey create(
      KeyUse use, SignatureAlgorithm algorithm, Instant now, SecureRandom random) {
    try {
      boolean rsa = algorithm == SignatureAlgorithm.RSA;
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(rsa ? "RSA" : "EC", Cryptography.PROVIDER);
      generator.initialize(parameters(algorithm), random);
      KeyPair pair = generator.generateKeyPair();
      BigInteger serial = new BigInteger(126, random).setBit(126);
      Instant from = now.truncatedTo(ChronoUnit.SECONDS);
      return new DevelopmentKey(pair, certificate(use, algorithm, pair, serial, from));
    } catch (GeneralSecurityException | OperatorCreationException | IOException broken) {
      throw new IllegalStateException("This Java cannot create a key", broken);
    }
  }

  /** The key, ready to sign. */
  public SigningKey key() {
    return SigningKey.of(pair.getPrivate(), certificate);
  }

  /** The key and its certificate as PKCS#12, encrypted by the password (AES-256). */
  public byte[] container(String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12-AES256-AES128", Cryptography.PROVIDER);
      store.load(null, null);
      store.setKeyEntry(ALIAS, pair.getPrivate(), null, new Certificate[] {certificate});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password.toCharArray());
      return out.toByteArray();
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("This Java cannot keep a key", broken);
    }
  }

  private static AlgorithmParameterSpec parameters(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case RSA -> new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
      case P256 -> new ECGenParameterSpec("secp256r1");
      case SM2 -> new ECGenParameterSpec("sm2p256v1");
    };
  }

  private static X509Certificate certificate(
      KeyUse use, SignatureAlgorithm algorithm, KeyPair pair, BigInteger serial, Instant from)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    X500Name name = new X500Name("CN=秒批 Miaopi development " + use.title());
    Date until = Date.from(from.plus(VALID));
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name, serial, Date.from(from), until, name, pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    if (use == KeyUse.TIME_STAMP) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    ContentSigner signer =
        new JcaContentSignerBuilder(algorithm.standardName())
            .setProvider(Cryptography.PROVIDER)
            .build(pair.getPrivate());
    return new JcaX509CertificateConverter()
        .setProvider(Cryptography.PROVIDER)
        .getCertificate(builder.build(signer));
  }
}
