package org.miaopi.templates.format;

import java.time.LocalDate;

/** Dates as certificates write them. */
final class Dates {

  private static final String DIGITS = "〇一二三四五六七八九";

  private Dates() {}

  /** 2026年11月24日. */
  static String plain(LocalDate date) {
    return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** 二〇二六年十一月二十四日. */
  static String chinese(LocalDate date) {
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
