package org.miaopi.templates.timestamp;

/**
 * No time stamp can be had now. A later try may succeed; what was to be stamped is not at fault.
 */
@SuppressWarnings("serial") // never serialized
public final class TimeStampUnavailable extends RuntimeException {

  TimeStampUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  TimeStampUnavailable(String message) {
    super(message);
  }
}
