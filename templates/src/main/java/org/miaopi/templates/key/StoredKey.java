package org.miaopi.templates.key;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key and its certificate as a container or a token keeps them.
 *
 * @param issuers the certificates between its own and a root, from its issuer on
 */
record StoredKey(PrivateKey key, X509Certificate certificate, List<X509Certificate> issuers) {

  private static final int MOST_ISSUERS = 4;

  /**
   * The key of an alias, or the only one.
   *
   * @throws UnusableKey if there is no such key, or one that does not sign as we do
   */
  static StoredKey find(
      KeyStore store, char @Nullable [] password, @Nullable String alias, String place)
      throws GeneralSecurityException {
    String found = alias == null ? only(store, place) : alias;
    if (store.getKey(found, password) instanceof PrivateKey key
        && store.getCertificate(found) instanceof X509Certificate certificate) {
      PublicKey half = certificate.getPublicKey();
      if (SignatureAlgorithm.of(half).isPresent()) {
        return new StoredKey(key, certificate, issuers(store, found));
      }
      throw new UnusableKey("key.algorithm", place, kind(half));
    }
    throw new UnusableKey("key.alias", place, found);
  }

  /** Without the root, which those who verify have or do not trust. */
  private static List<X509Certificate> issuers(KeyStore store, String alias)
      throws GeneralSecurityException {
    Certificate[] chain = store.getCertificateChain(alias);
    return Stream.ofNullable(chain)
        .flatMap(Arrays::stream)
        .skip(1)
        .limit(MOST_ISSUERS)
        .map(X509Certificate.class::cast)
        .filter(it -> !it.getSubjectX500Principal().equals(it.getIssuerX500Principal()))
        .toList();
  }

  private static String kind(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> "RSA-" + rsa.getModulus().bitLength();
      case ECPublicKey curve -> "EC-" + curve.getParams().getCurve().getField().getFieldSize();
      default -> key.getAlgorithm();
    };
  }

  private static String only(KeyStore store, String place) throws GeneralSecurityException {
    List<String> keys = new ArrayList<>();
    for (String each : Collections.list(store.aliases())) {
      if (store.isKeyEntry(each)) keys.add(each);
    }
    if (keys.size() == 1) return keys.getFirst();
    if (keys.isEmpty()) throw new UnusableKey("key.none", place);
    throw new UnusableKey("key.several", place, String.join(", ", keys));
  }
}
