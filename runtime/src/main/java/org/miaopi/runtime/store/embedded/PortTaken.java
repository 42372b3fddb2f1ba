package org.miaopi.runtime.store.embedded;

/** The port that the store is to listen on cannot be had: another process listens there. */
public final class PortTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PortTaken(int port, Throwable cause) {
    super("Port " + port + " cannot be listened on", cause);
  }
}
