package org.miaopi.runtime.store.embedded;

/**
 * The store file is not what was acknowledged, so it is not opened; nothing was touched. The
 * message is one line without personal data.
 */
public abstract sealed class StoreUnsound extends RuntimeException
    permits StoreDamaged, StoreRolledBack {

  private static final long serialVersionUID = 1L;

  StoreUnsound(String message) {
    super(message);
  }
}
