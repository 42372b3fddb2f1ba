package org.miaopi.templates.timestamp;

/** Says when something existed. Thread-safe. */
public interface TimeStampAuthority {

  /**
   * A time stamp token (RFC 3161) in DER over the SHA-256 of these bytes, checked.
   *
   * @throws TimeStampUnavailable if the authority gives none, or not one to trust
   */
  byte[] stamp(byte[] stamped);

  /** How many bytes a token of this authority has at most. */
  int room();
}
