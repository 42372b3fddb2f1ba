package org.miaopi.templates.format;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.miaopi.expressions.value.Chinese;

/** Amounts of money as contracts and licences write them. */
final class Amounts {

  private Amounts() {}

  /** 1234567.8 → 1,234,567.8. */
  static String grouped(BigDecimal amount) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(Math.max(0, amount.scale()));
    return format.format(amount);
  }

  /** 1005.20 → 壹仟零伍元贰角整; amounts of 10^16 and more stay in figures. */
  static String capital(BigDecimal amount) {
    String capital = Chinese.capitalAmount(amount);
    return capital == null ? amount.toPlainString() : capital;
  }
}
