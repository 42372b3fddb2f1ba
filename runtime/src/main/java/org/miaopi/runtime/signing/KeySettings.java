package org.miaopi.runtime.signing;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.key.KeyFile;
import org.miaopi.templates.key.KeyToken;
import org.miaopi.templates.key.SigningKey;
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

  /** Throws IllegalStateException with a message for the operator. */
  SigningKey open(Instant now) {
    if (file != null && library == null) {
      return SigningKey.open(new KeyFile(file, password, alias), now);
    }
    if (library != null && file == null) {
      return SigningKey.open(new KeyToken(library, slot, password, alias), now);
    }
    throw new IllegalStateException(
        "A key of miaopi.signing is in a file or behind a library, not in both or neither");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "KeySettings[" + (file == null ? library : file) + "]";
  }
}
