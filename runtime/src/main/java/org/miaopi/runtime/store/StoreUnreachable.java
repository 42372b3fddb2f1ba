package org.miaopi.runtime.store;

/**
 * The MongoDB of {@code MONGODB_URI} does not answer; the message is one line and holds no
 * password.
 */
public final class StoreUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreUnreachable(String message, Throwable cause) {
    super(message, cause);
  }
}
