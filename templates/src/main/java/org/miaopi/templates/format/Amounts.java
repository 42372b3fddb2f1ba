package org.miaopi.templates.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts of money as contracts and licences write them. */
final class Amounts {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "兆"};
  private static final BigDecimal BEYOND = BigDecimal.TEN.pow(16);

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
    BigDecimal cents = amount.abs().setScale(2, RoundingMode.HALF_UP);
    if (cents.compareTo(BEYOND) >= 0) return amount.toPlainString();
    String digits = cents.unscaledValue().toString();
    String padded = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    String yuan = padded.substring(0, padded.length() - 2);
    int jiao = padded.charAt(padded.length() - 2) - '0';
    int fen = padded.charAt(padded.length() - 1) - '0';
    String sign = amount.signum() < 0 && cents.signum() != 0 ? "负" : "";
    return sign + withFractions(whole(yuan), jiao, fen);
  }

  private static String withFractions(String whole, int jiao, int fen) {
    StringBuilder words = new StringBuilder(whole.isEmpty() ? "" : whole + "元");
    if (jiao == 0 && fen == 0) return (words.isEmpty() ? "零元" : words) + "整";
    if (jiao > 0) words.append(DIGITS.charAt(jiao)).append("角");
    if (jiao == 0 && !words.isEmpty()) words.append("零");
    if (fen == 0) return words.append("整").toString();
    return words.append(DIGITS.charAt(fen)).append("分").toString();
  }

  /** A whole number in words; empty for zero. One 零 stands for any run of zeros between figures. */
  private static String whole(String digits) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    boolean groupSpoken = false;
    for (int i = 0; i < digits.length(); i++) {
      int place = digits.length() - 1 - i;
      int digit = digits.charAt(i) - '0';
      if (digit == 0) {
        gap = true;
      } else {
        if (gap && !words.isEmpty()) words.append("零");
        gap = false;
        groupSpoken = true;
        words.append(DIGITS.charAt(digit)).append(PLACES[place % 4]);
      }
      if (place % 4 == 0) {
        if (groupSpoken) words.append(GROUPS[place / 4]);
        groupSpoken = false;
      }
    }
    return words.toString();
  }
}
