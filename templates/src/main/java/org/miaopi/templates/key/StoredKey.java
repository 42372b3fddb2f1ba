package org.miaopi.templates.key;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key and its certificate as a container or a token keeps them. */
record StoredKey(PrivateKey key, X509Certificate certificate) {

  /**
   * The key of an alias, or the only one.
   *
   * @throws IllegalStateException if there is no such key
   */
  static StoredKey find(
      KeyStore store, char @Nullable [] password, @Nullable String alias, String place)
      throws GeneralSecurityException {
    String found = alias == null ? only(store, place) : alias;
    if (store.getKey(found, password) instanceof PrivateKey key
        && store.getCertificate(found) instanceof X509Certificate certificate) {
      return new StoredKey(key, certificate);
    }
    throw new IllegalStateException(
        "%s has no key with its X.509 certificate by the name %s".formatted(place, found));
  }

  private static String only(KeyStore store, String place) throws GeneralSecurityException {
    List<String> keys = new ArrayList<>();
    for (String each : Collections.list(store.aliases())) {
      if (store.isKeyEntry(each)) keys.add(each);
    }
    if (keys.size() == 1) return keys.getFirst();
    throw new IllegalStateException(
        keys.isEmpty()
            ? place + " holds no key with its certificate"
            : place + " holds several keys, say which by its alias: " + String.join(", ", keys));
  }
}
