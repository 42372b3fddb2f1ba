package org.miaopi.expressions.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Amounts and dates as Chinese bills and documents write them. */
public final class Chinese {

  private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "万"};
  private static final BigDecimal BEYOND = BigDecimal.TEN.pow(16);
  private static final String DIGITS = "〇一二三四五六七八九";

  private Chinese() {}

  /**
   * 1005.20 → 壹仟零伍元贰角整, by the rules for filling in bills (《正确填写票据和结算凭证的基本规定》), rounded half up to
   * the fen; null from 10^16 on.
   */
  public static @Nullable String capitalAmount(BigDecimal amount) {
    if (amount.abs().compareTo(BEYOND) >= 0) return null;
    BigDecimal cents = amount.abs().setScale(2, RoundingMode.HALF_UP);
    if (cents.compareTo(BEYOND) >= 0) return null;
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
    if (jiao > 0) words.append(CAPITALS.charAt(jiao)).append("角");
    if (jiao == 0 && !words.isEmpty()) words.append("零");
    if (fen == 0) return words.append("整").toString();
    return words.append(CAPITALS.charAt(fen)).append("分").toString();
  }

  /**
   * A whole number of at most 16 digits in words; empty for zero. One 零 stands for any run of zeros
   * between figures; 亿 is said wherever there is something in front of it.
   */
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
        words.append(CAPITALS.charAt(digit)).append(PLACES[place % 4]);
      }
      if (place % 4 != 0) continue;
      if (groupSpoken || (place == 8 && !words.isEmpty())) words.append(GROUPS[place / 4]);
      groupSpoken = false;
    }
    return words.toString();
  }

  /** 2026年11月24日. */
  public static String longDate(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** 二〇二六年十一月二十四日. */
  public static String dateInWords(LocalDate date) {
    StringBuilder year = new StringBuilder();
    String.valueOf(date.getYear()).chars().forEach(c -> year.append(DIGITS.charAt(c - '0')));
    return year + "年" + small(date.getMonthValue()) + "月" + small(date.getDayOfMonth()) + "日";
  }

  /** 1 to 31 in words. */
  private static String small(int number) {
    if (number < 10) return String.valueOf(DIGITS.charAt(number));
    String tens = number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
    return number % 10 == 0 ? tens : tens + DIGITS.charAt(number % 10);
  }
}
