package org.miaopi.templates.key;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * A PKCS#12 container (RFC 7292).
 *
 * @param name where it comes from, for messages to the operator
 * @param alias of the key; null for the only one
 */
record KeyContainer(String name, byte[] bytes, String password, @Nullable String alias) {

  SigningKey open() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12", Cryptography.PROVIDER);
      store.load(new ByteArrayInputStream(bytes), password.toCharArray());
      return SigningKey.of(StoredKey.find(store, null, alias, name));
    } catch (IllegalArgumentException otherKind) {
      throw new UnusableKey("key.mismatch", name);
    } catch (IOException | GeneralSecurityException unusable) {
      boolean wrong = String.valueOf(unusable.getMessage()).contains("wrong password");
      throw new UnusableKey(wrong ? "key.password" : "key.broken", name);
    }
  }

  /** The name; neither the key nor the password reaches a log. */
  @Override
  public String toString() {
    return name;
  }
}
