package org.miaopi.runtime.signing;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.key.KeyFile;
import org.miaopi.templates.key.KeyToken;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.key.UnusableKey;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a key is: in a file or in a token.
 *
 * @param file a PKCS#12 file
 * @param library the PKCS#11 module of a token, instead of a file
 * @param slot of the token; null for the first
 * @param password of the file, or the PIN of the token
 * @param alias null for the only key
 */
record KeySettings(
    @Nullable Path file,
    @Nullable Path library,
    @Nullable Long slot,
    @DefaultValue("") String password,
    @Nullable String alias) {

  /**
   * The key.
   *
   * @param setting its name
   * @throws UnusableSetting when it does not do
   */
  SigningKey open(String setting, Instant now) {
    if ((file == null) == (library == null)) throw UnusableSetting.of(setting, "key.place");
    try {
      return open(now);
    } catch (UnusableKey unusable) {
      throw UnusableSetting.of(setting, unusable);
    }
  }

  private SigningKey open(Instant now) {
    return file != null
        ? SigningKey.open(new KeyFile(file, password, alias), now)
        : SigningKey.open(new KeyToken(requireNonNull(library), slot, password, alias), now);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "KeySettings[" + (file == null ? library : file) + "]";
  }
}
