package org.miaopi.runtime.keys;

import java.util.stream.Stream;
import org.miaopi.runtime.signing.KeyRing;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.keyset.KeySet;
import org.miaopi.templates.keyset.ProofKey;
import org.miaopi.templates.keyset.PublishedKey;
import org.springframework.stereotype.Component;

/** The keys of QR codes and credentials. */
@Component
public final class ProofKeys {

  private final KeyRing ring;
  private final ProofKey key;

  ProofKeys(KeyRing ring) {
    this.ring = ring;
    this.key = ProofKey.of(ring.proof());
  }

  /** The key that signs now. */
  public ProofKey key() {
    return key;
  }

  /**
   * All keys that are believed: the one that signs here now first, then those of other instances
   * and of earlier years. Published as {@code /.well-known/jwks.json}.
   */
  public KeySet set() {
    Stream<PublishedKey> others =
        ring.trusted(KeyUse.PROOF).stream()
            .map(PublishedKey::of)
            .filter(it -> !it.thumbprint().equals(key.published().thumbprint()));
    return new KeySet(Stream.concat(Stream.of(key.published()), others).toList());
  }
}
