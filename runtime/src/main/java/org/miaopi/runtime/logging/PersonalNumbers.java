package org.miaopi.runtime.logging;

import java.util.regex.Pattern;

/**
 * Finds what identifies a person in running text: resident numbers (GB 11643) and mobile numbers.
 */
final class PersonalNumbers {

  private static final Pattern RESIDENT_NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])(\\d{3})\\d{11}(\\d{3}[0-9Xx])(?![0-9A-Za-z])");
  private static final Pattern MOBILE_NUMBER =
      Pattern.compile("(?<![0-9A-Za-z.])(1[3-9]\\d)\\d{4}(\\d{4})(?![0-9A-Za-z])");

  private PersonalNumbers() {}

  static String mask(String text) {
    String masked = RESIDENT_NUMBER.matcher(text).replaceAll("$1***********$2");
    return MOBILE_NUMBER.matcher(masked).replaceAll("$1****$2");
  }
}
