package org.miaopi.templates.key;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** The ways to sign. */
public enum SignatureAlgorithm {
  /** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017); 2048 bits at least. */
  RSA(
      "SHA256withRSA",
      new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE),
      NISTObjectIdentifiers.id_sha256),

  /** ECDSA on the curve P-256 with SHA-256 (FIPS 186-5). */
  P256(
      "SHA256withECDSA",
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256),
      NISTObjectIdentifiers.id_sha256),

  /** SM2 with SM3 (GB/T 32918, GM/T 0003) and the usual user id 1234567812345678 (GM/T 0009). */
  SM2(
      "SM3withSM2",
      new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3),
      GMObjectIdentifiers.sm3);

  private static final int SMALLEST_RSA = 2048;
  private static final int LARGEST_RSA = 8192;

  private final String standardName;
  private final AlgorithmIdentifier identifier;
  private final AlgorithmIdentifier digest;

  SignatureAlgorithm(
      String standardName, AlgorithmIdentifier identifier, ASN1ObjectIdentifier digest) {
    this.standardName = standardName;
    this.identifier = identifier;
    this.digest = new AlgorithmIdentifier(digest);
  }

  /** The algorithm that fits a key; empty for a key that is too small or of another kind. */
  public static Optional<SignatureAlgorithm> of(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa
          when rsa.getModulus().bitLength() >= SMALLEST_RSA
              && rsa.getModulus().bitLength() <= LARGEST_RSA ->
          Optional.of(RSA);
      case ECPublicKey curve -> ofCurve(curve);
      default -> Optional.empty();
    };
  }

  /** As the Java Cryptography Architecture calls it. */
  public String standardName() {
    return standardName;
  }

  /** As X.509 and CMS write it. */
  public AlgorithmIdentifier identifier() {
    return identifier;
  }

  /** Of the hash that is signed, without parameters (RFC 5754). */
  public AlgorithmIdentifier digest() {
    return digest;
  }

  private static Optional<SignatureAlgorithm> ofCurve(ECPublicKey key) {
    var name = SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getParameters();
    if (SECObjectIdentifiers.secp256r1.equals(name)) return Optional.of(P256);
    if (GMObjectIdentifiers.sm2p256v1.equals(name)) return Optional.of(SM2);
    return Optional.empty();
  }
}
