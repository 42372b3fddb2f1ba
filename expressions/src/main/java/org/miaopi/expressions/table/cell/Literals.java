package org.miaopi.expressions.table.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.miaopi.expressions.value.Duration;
import org.miaopi.expressions.value.Iso;

/** Writes values as a cell writes them. */
public final class Literals {

  private Literals() {}

  /** The source of a value that is not null; a full-width quote would end a text too. */
  public static String of(Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal.toPlainString();
      case LocalDate date -> "date('" + date + "')";
      case LocalDateTime time -> "dateTime('" + Iso.text(time) + "')";
      case Duration duration -> "duration('" + duration + "')";
      case String text -> "'" + text.replaceAll("[\\\\'＇]", "\\\\$0") + "'";
      case Boolean truth -> truth.toString();
      default -> throw new IllegalStateException("No literal of " + value.getClass());
    };
  }
}
