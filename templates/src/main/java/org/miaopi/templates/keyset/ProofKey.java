package org.miaopi.templates.keyset;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.miaopi.templates.key.SigningKey;

/**
 * Signs by ES256 (ECDSA on P-256 with SHA-256) with the nonces of RFC 6979: the same content and
 * key always give the same signature.
 */
public final class ProofKey {

  private final SigningKey key;
  private final PublishedKey published;

  private ProofKey(SigningKey key, PublishedKey published) {
    this.key = key;
    this.published = published;
  }

  /** Throws IllegalArgumentException for a key that is not on P-256 or not in this process. */
  public static ProofKey of(SigningKey key) {
    PublishedKey published = PublishedKey.of(key.certificate());
    if (key.isRepeatable()) return new ProofKey(key, published);
    throw new IllegalArgumentException("A proof is signed with a P-256 key kept in a file");
  }

  /** The public half. */
  public PublishedKey published() {
    return published;
  }

  /** The two numbers of the signature, 32 bytes each (IEEE P1363), as COSE and JOSE want them. */
  public byte[] sign(byte[] content) {
    return key.signPlain(content);
  }

  /**
   * 32 bytes that only who holds the key can tell, always the same for a purpose: the hash of a
   * signature that is never shown, over what nothing else that is signed begins with.
   */
  public byte[] derive(String purpose) {
    byte[] content = ("\0miaopi derives for " + purpose).getBytes(StandardCharsets.UTF_8);
    return sha256(key.sign(content));
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
