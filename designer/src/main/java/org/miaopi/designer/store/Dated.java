package org.miaopi.designer.store;

import java.time.Instant;

/** How an item, or a year of the calendar, stands since a moment. */
public interface Dated {

  /** The item's code, or the year. */
  String code();

  /** Grows with each change. */
  long revision();

  /** When it changed last. */
  Instant updated();
}
