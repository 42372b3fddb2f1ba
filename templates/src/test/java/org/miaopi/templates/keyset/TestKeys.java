package org.miaopi.templates.keyset;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.miaopi.templates.key.SigningKey;

/** Keys that are the same in every run. */
public final class TestKeys {

  private TestKeys() {}

  /** The P-256 key of a name. */
  public static ProofKey named(String name) {
    return ProofKey.of(signingKey(name, "secp256r1"));
  }

  static SigningKey signingKey(String name, String curve) {
    try {
      var parameters = ECNamedCurveTable.getParameterSpec(curve);
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      BigInteger secret = new BigInteger(1, digest).mod(parameters.getN());
      KeyFactory ours = KeyFactory.getInstance("EC", new BouncyCastleProvider());
      PrivateKey privateKey = ours.generatePrivate(new ECPrivateKeySpec(secret, parameters));
      PublicKey publicKey =
          ours.generatePublic(new ECPublicKeySpec(parameters.getG().multiply(secret), parameters));
      X500Name subject = new X500Name("CN=" + name);
      var builder =
          new JcaX509v3CertificateBuilder(
              subject,
              BigInteger.ONE,
              new Date(0),
              new Date(4_000_000_000_000L),
              subject,
              publicKey);
      var signer =
          new JcaContentSignerBuilder("SHA256withECDSA")
              .setProvider(new BouncyCastleProvider())
              .build(privateKey);
      return SigningKey.of(
          privateKey, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
