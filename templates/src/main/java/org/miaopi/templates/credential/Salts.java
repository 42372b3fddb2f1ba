package org.miaopi.templates.credential;

import java.util.Arrays;
import org.miaopi.templates.keyset.ProofKey;

/**
 * Where the salts come from that keep hidden claims from being guessed: 16 bytes for each claim.
 */
@FunctionalInterface
public interface Salts {

  /** The salt of the claim at a path such as {@code holder_name} or {@code facts/0}. */
  byte[] of(String path);

  /** Salts that only who holds the key can tell, the same for a credential every time. */
  static Salts of(ProofKey key, String credential) {
    return path -> Arrays.copyOf(key.derive("sd-jwt salt\n" + credential + "\n" + path), 16);
  }
}
