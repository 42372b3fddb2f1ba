package org.miaopi.runtime.store.embedded;

/** Something in the store file does not hold what was written there. */
public final class StoreDamaged extends StoreUnsound {

  private static final long serialVersionUID = 1L;

  StoreDamaged(String how) {
    super("The store file is damaged: " + how);
  }
}
