package org.miaopi.runtime.ids;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Gives ids of 26 characters (Crockford's base 32): 48 bits of time, which order them, and 80
 * random bits, which nobody guesses.
 */
@Component
public final class Ids {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int TIME_CHARACTERS = 10;
  private static final int RANDOM_CHARACTERS = 16;

  private final Clock clock;
  private final SecureRandom random;

  public Ids(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** An id that was never given before. */
  public String next() {
    StringBuilder id = new StringBuilder(TIME_CHARACTERS + RANDOM_CHARACTERS);
    long time = clock.millis();
    for (int shift = 5 * (TIME_CHARACTERS - 1); shift >= 0; shift -= 5) {
      id.append(ALPHABET.charAt((int) (time >>> shift) & 31));
    }
    byte[] bytes = new byte[RANDOM_CHARACTERS];
    random.nextBytes(bytes);
    for (byte value : bytes) id.append(ALPHABET.charAt(value & 31));
    return id.toString();
  }
}
