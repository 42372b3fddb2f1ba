package org.miaopi.runtime.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares systems, which send their password with each request, the slow hash for some minutes after
 * it was right. What is remembered is a keyed digest of the password together with its hash: the
 * key never leaves the process, and a changed password is another one.
 */
final class RememberedPasswords implements PasswordEncoder {

  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final PasswordEncoder slow;
  private final SecretKeySpec key;
  private final Cache<String, Boolean> right =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(REMEMBERED).build();

  RememberedPasswords(PasswordEncoder slow, SecureRandom random) {
    this.slow = slow;
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return slow.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    String digest = digest(password + "\0" + hash);
    if (right.getIfPresent(digest) != null) return true;
    if (!slow.matches(password, hash)) return false;
    right.put(digest, true);
    return true;
  }

  private String digest(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
