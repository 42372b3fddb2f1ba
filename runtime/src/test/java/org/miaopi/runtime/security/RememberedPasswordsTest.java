package org.miaopi.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {

  private int asked;
  private final PasswordEncoder passwords =
      new RememberedPasswords(new Counting(), new SecureRandom());

  @Test
  void aRightPasswordIsReckonedOnce() {
    assertThat(passwords.matches("secret", "hash of secret")).isTrue();
    assertThat(passwords.matches("secret", "hash of secret")).isTrue();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void aWrongPasswordIsReckonedEachTime() {
    assertThat(passwords.matches("guess", "hash of secret")).isFalse();
    assertThat(passwords.matches("guess", "hash of secret")).isFalse();
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void anOldPasswordIsNoneAnyMore() {
    assertThat(passwords.matches("secret", "hash of secret")).isTrue();
    assertThat(passwords.matches("secret", "hash of another")).isFalse();
  }

  private final class Counting implements PasswordEncoder {
    @Override
    public String encode(@Nullable CharSequence password) {
      return "hash of " + password;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      asked++;
      return encode(password).equals(hash);
    }
  }
}
