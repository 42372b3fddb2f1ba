package org.miaopi.templates.proof;

import java.util.List;
import java.util.Map;
import org.miaopi.templates.proof.CborWriter.Tagged;

/** Codes of any parts. */
final class Forged {

  private Forged() {}

  static String message(
      byte[] header, Map<Long, Long> unprotected, byte[] payload, byte[] signature) {
    return code(CborWriter.write(new Tagged(18, List.of(header, unprotected, payload, signature))));
  }

  static String code(byte[] message) {
    return "MP1:" + Base45.write(Deflate.write(message));
  }
}
