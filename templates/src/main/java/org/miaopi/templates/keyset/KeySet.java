package org.miaopi.templates.keyset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The keys that are believed.
 *
 * @param keys the one that signs now first, then those of earlier years
 */
public record KeySet(List<PublishedKey> keys) {

  public KeySet {
    keys = List.copyOf(keys);
  }

  /** The keys of a short name ({@link PublishedKey#shortName}): none, one, by chance more. */
  public List<PublishedKey> named(byte[] shortName) {
    return keys.stream().filter(it -> Arrays.equals(it.shortName(), shortName)).toList();
  }

  /** As JWK set (RFC 7517). */
  public Map<String, Object> jwks() {
    return Map.of("keys", keys.stream().map(PublishedKey::jwk).toList());
  }
}
