package org.miaopi.runtime.store.embedded;

/** The store file is older than the newest acknowledged write, or not the one that was written. */
public final class StoreRolledBack extends StoreUnsound {

  private static final long serialVersionUID = 1L;

  StoreRolledBack(String how) {
    super("The store file is not the newest: " + how);
  }
}
