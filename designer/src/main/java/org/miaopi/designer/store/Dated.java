package org.miaopi.designer.store;

import java.time.Instant;

/** How an item stands since a moment. */
public interface Dated {

  /** The item's code. */
  String code();

  /** Grows with each change of the item. */
  long revision();

  /** When it changed last. */
  Instant updated();
}
