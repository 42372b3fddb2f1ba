package org.miaopi.designer.store;

import java.time.Instant;
import org.miaopi.expressions.value.Calendar;

/**
 * A year's working days as staff saved them.
 *
 * @param days of that year only
 * @param revision counts the saves, from 1
 * @param updated when it was last saved
 * @param updatedBy the account that did
 */
public record CalendarYear(
    int year, Calendar days, long revision, Instant updated, String updatedBy) implements Dated {

  @Override
  public String code() {
    return String.valueOf(year);
  }
}
