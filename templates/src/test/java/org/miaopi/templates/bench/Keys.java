package org.miaopi.templates.bench;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;

/** A key of each kind. */
final class Keys {

  static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  private Keys() {}

  static List<SigningKey> all() {
    SecureRandom random = new SecureRandom();
    return Arrays.stream(SignatureAlgorithm.values())
        .map(it -> DevelopmentKey.create(KeyUse.SIGNING, it, NOW, random).key())
        .toList();
  }

  /** One for OFD. */
  static SigningKey seal() {
    return DevelopmentKey.create(KeyUse.SEAL, SignatureAlgorithm.SM2, NOW, new SecureRandom())
        .key();
  }
}
