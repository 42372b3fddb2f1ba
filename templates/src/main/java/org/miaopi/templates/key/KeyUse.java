package org.miaopi.templates.key;

/** What a key is for. */
public enum KeyUse {
  /** Signs documents as PDF, and the statements about them. */
  SIGNING("signing"),
  /** Makes the seal of an OFD document (GB/T 38540). */
  SEAL("seal"),
  /** Signs QR codes and credentials, which anybody checks by the published keys. */
  PROOF("proof"),
  /** Stamps the time (RFC 3161). */
  TIME_STAMP("time stamp");

  private final String title;

  KeyUse(String title) {
    this.title = title;
  }

  /** In plain English, for the name of a certificate and for messages. */
  String title() {
    return title;
  }
}
