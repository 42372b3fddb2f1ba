package org.miaopi.templates.signature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;

/**
 * The key that signs certificates, RSA or elliptic curve, and the certificate of its public half.
 */
public record SigningKey(PrivateKey privateKey, X509Certificate certificate) {

  /** Throws IllegalArgumentException for a key that {@link Signer} cannot use. */
  public SigningKey {
    if (!KeySigner.canUse(privateKey)) {
      throw new IllegalArgumentException("Not a key to sign with: " + privateKey.getAlgorithm());
    }
  }

  /**
   * Opens the key in a PKCS#12 file. Where there is no file, creates a P-256 key with a self-signed
   * certificate for development and keeps it there, readable for its owner only. Throws
   * IllegalStateException, with a message for the operator, when the file cannot be used: broken,
   * another password, no or more than one key, a certificate that is not valid now.
   */
  public static synchronized SigningKey loadOrCreate(
      Path pkcs12, char[] password, Clock clock, SecureRandom random) {
    if (Files.notExists(pkcs12)) {
      KeyFile.write(pkcs12, password, DevelopmentKey.create(clock.instant(), random));
    }
    return KeyFile.read(pkcs12, password, clock.instant());
  }

  /** Names the certificate's subject only: a key never reaches a log. */
  @Override
  public String toString() {
    return "SigningKey[" + certificate.getSubjectX500Principal().getName() + "]";
  }
}
