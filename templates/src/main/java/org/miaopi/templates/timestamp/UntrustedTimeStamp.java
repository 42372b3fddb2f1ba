package org.miaopi.templates.timestamp;

/** A token that does not prove a time. */
@SuppressWarnings("serial") // never serialized
public final class UntrustedTimeStamp extends Exception {

  UntrustedTimeStamp(String message) {
    super(message);
  }

  UntrustedTimeStamp(String message, Throwable cause) {
    super(message, cause);
  }
}
