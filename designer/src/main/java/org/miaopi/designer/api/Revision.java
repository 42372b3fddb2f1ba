package org.miaopi.designer.api;

import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;

/** The header If-Match: a revision, quoted as an entity tag (RFC 9110) or plain. */
final class Revision {

  private static final Messages MESSAGES = Messages.of(Revision.class);

  private Revision() {}

  static long read(String header) {
    String digits = header.replace("\"", "").strip();
    if (digits.matches("\\d{1,18}")) return Long.parseLong(digits);
    throw Refusal.of(400, MESSAGES, "revision");
  }
}
