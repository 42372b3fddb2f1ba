package org.miaopi.templates.keyset;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.nist.NISTNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.util.BigIntegers;
import org.miaopi.templates.signature.SigningKey;

/**
 * Signs by ES256 (ECDSA on P-256 with SHA-256) with the nonces of RFC 6979: the same content and
 * key always give the same signature.
 */
public final class ProofKey {

  private static final X9ECParameters P256 = NISTNamedCurves.getByName("P-256");
  private static final ECDomainParameters DOMAIN = new ECDomainParameters(P256);

  private final BigInteger secret;
  private final PublishedKey published;

  private ProofKey(BigInteger secret, PublishedKey published) {
    this.secret = secret;
    this.published = published;
  }

  /** Throws IllegalArgumentException for a key that is not on P-256 or not in this process. */
  public static ProofKey of(SigningKey key) {
    PublishedKey published = PublishedKey.of(key.certificate());
    if (key.privateKey() instanceof ECPrivateKey curve) {
      return new ProofKey(curve.getS(), published);
    }
    throw new IllegalArgumentException("A proof is signed with a P-256 key kept in a file");
  }

  /** The public half. */
  public PublishedKey published() {
    return published;
  }

  /** The two numbers of the signature, 32 bytes each (IEEE P1363), as COSE and JOSE want them. */
  public byte[] sign(byte[] content) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(secret, DOMAIN));
    BigInteger[] signature = signer.generateSignature(sha256(content));
    return PlainDSAEncoding.INSTANCE.encode(DOMAIN.getN(), signature[0], signature[1]);
  }

  /** 32 bytes that only who holds the key can tell, always the same for a purpose. */
  public byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(BigIntegers.asUnsignedByteArray(32, secret), "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Names the key only: a secret never reaches a log. */
  @Override
  public String toString() {
    return "ProofKey[" + published.thumbprint() + "]";
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
