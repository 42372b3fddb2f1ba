package org.miaopi.templates.proof;

import java.util.List;
import java.util.Map;
import org.miaopi.templates.keyset.ProofKey;
import org.miaopi.templates.keyset.PublishedKey;
import org.miaopi.templates.proof.CborWriter.Tagged;
import org.miaopi.templates.proof.ProofVerdict.Flaw;

/**
 * A message with one signature (RFC 9052, 4.2), of one shape only: tagged, its algorithm and key
 * under protection, nothing beside.
 *
 * @param key the short name of the key
 */
record CoseSign1(byte[] header, byte[] key, byte[] payload, byte[] signature) {

  private static final long TAG = 18;
  private static final long ALGORITHM = 1;
  private static final long KEY = 4;
  private static final long ES256 = -7;

  static byte[] write(byte[] payload, ProofKey key) {
    byte[] header = CborWriter.write(Map.of(ALGORITHM, ES256, KEY, key.published().shortName()));
    byte[] signature = key.sign(signed(header, payload));
    return CborWriter.write(new Tagged(TAG, List.of(header, Map.of(), payload, signature)));
  }

  static CoseSign1 read(byte[] message) throws FlawException {
    if (CborReader.read(message) instanceof Tagged(long tag, List<?> parts)
        && tag == TAG
        && parts.size() == 4
        && parts.get(0) instanceof byte[] header
        && parts.get(1) instanceof Map<?, ?> unprotected
        && parts.get(2) instanceof byte[] payload
        && parts.get(3) instanceof byte[] signature
        && unprotected.isEmpty()) {
      return new CoseSign1(header, key(header), payload, signature);
    }
    throw new FlawException(Flaw.COSE);
  }

  boolean isBy(PublishedKey candidate) {
    return candidate.verifies(signed(header, payload), signature);
  }

  private static byte[] key(byte[] header) throws FlawException {
    if (!(CborReader.read(header) instanceof Map<?, ?> names)) throw new FlawException(Flaw.COSE);
    if (!Long.valueOf(ES256).equals(names.get(ALGORITHM))) throw new FlawException(Flaw.ALGORITHM);
    if (names.size() == 2 && names.get(KEY) instanceof byte[] key) return key;
    throw new FlawException(Flaw.COSE);
  }

  private static byte[] signed(byte[] header, byte[] payload) {
    return CborWriter.write(List.of("Signature1", header, new byte[0], payload));
  }
}
