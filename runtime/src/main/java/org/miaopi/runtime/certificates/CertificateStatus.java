package org.miaopi.runtime.certificates;

/** What an authority has said about a certificate; whether it has expired the date tells. */
public enum CertificateStatus {
  /** In force (01). */
  VALID("valid", "01"),
  /** Out of force for a time (02 暂扣). */
  SUSPENDED("suspended", "02"),
  /** Withdrawn for ever (03 撤销). */
  REVOKED("revoked", "03");

  private final String word;
  private final String code;

  CertificateStatus(String word, String code) {
    this.word = word;
    this.code = code;
  }

  /** As it stands in JSON. */
  public String word() {
    return word;
  }

  /** The code of the state in the field's code list. */
  public String code() {
    return code;
  }
}
