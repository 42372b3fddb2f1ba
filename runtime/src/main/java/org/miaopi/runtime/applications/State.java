package org.miaopi.runtime.applications;

/** Where an application stands. */
public enum State {
  /** The applicant fills it in. */
  DRAFT,
  /** Handed in, durably. */
  SUBMITTED,
  /** Identity, answers and files were checked again. */
  VERIFIED,
  /** Approved. */
  DECIDED,
  /** All that stands on the certificate is fixed. */
  PREPARED,
  /** The document is made and signed. */
  SEALED,
  /** The certificate is in the library. An end. */
  DELIVERED,
  /** Back to the applicant, who may correct it and submit again. */
  RETURNED,
  /** Refused. An end. */
  REJECTED,
  /** Waits for a person at a desk. */
  REFERRED;

  /** True if the applicant may change it. */
  public boolean isEditable() {
    return this == DRAFT || this == RETURNED;
  }

  /** True if a worker has to move it on. */
  public boolean isUnderWay() {
    return switch (this) {
      case SUBMITTED, VERIFIED, DECIDED, PREPARED, SEALED -> true;
      case DRAFT, DELIVERED, RETURNED, REJECTED, REFERRED -> false;
    };
  }
}
