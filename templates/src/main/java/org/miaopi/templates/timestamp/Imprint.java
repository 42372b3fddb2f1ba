package org.miaopi.templates.timestamp;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** The hash that is stamped. */
final class Imprint {

  private Imprint() {}

  /** SHA-256. */
  static byte[] of(byte[] stamped) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(stamped);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
