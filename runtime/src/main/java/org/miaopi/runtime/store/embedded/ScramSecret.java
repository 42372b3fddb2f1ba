package org.miaopi.runtime.store.embedded;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the server keeps of a password for SCRAM-SHA-256 (RFC 5802, RFC 7677): enough to check a
 * login, not enough to log in.
 *
 * @param random where the nonces come from
 * @param salt random, sent to whoever asks to log in
 * @param storedKey the hash of the client's key
 * @param serverKey what the server proves itself by
 */
record ScramSecret(SecureRandom random, byte[] salt, byte[] storedKey, byte[] serverKey) {

  /** The least that RFC 7677 allows; the passwords are random, so that guessing is hopeless. */
  static final int ITERATIONS = 4096;

  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 256;
  private static final int PASSWORD_BYTES = 32;

  /** A new password of letters, digits, {@code -} and {@code _}, fit for an address. */
  static String newPassword(SecureRandom random) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether {@code text} is such a password, whole and not changed by hand into a weak one. */
  static boolean isPassword(String text) {
    return text.matches("[\\w-]{43}");
  }

  static ScramSecret of(String password, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    try {
      PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS);
      byte[] salted =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return new ScramSecret(
          random, salt, hash(hmac(salted, "Client Key")), hmac(salted, "Server Key"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has PBKDF2 with SHA-256", e);
    }
  }

  /** Whether {@code proof} could only be made by one who knows the password. */
  boolean proves(byte[] proof, String exchanged) {
    byte[] key = hmac(storedKey, exchanged);
    if (proof.length != key.length) return false;
    for (int i = 0; i < key.length; i++) key[i] ^= proof[i];
    return MessageDigest.isEqual(hash(key), storedKey);
  }

  /** Proves to the client that this server knows the password too. */
  byte[] signature(String exchanged) {
    return hmac(serverKey, exchanged);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC with SHA-256", e);
    }
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
