package org.miaopi.expressions.functions;

import java.util.regex.Pattern;

/** The unified social credit code of GB 32100: 17 characters and a check character. */
final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

  private CreditCode() {}

  static boolean isValid(String code) {
    if (!FORM.matcher(code).matches()) return false;
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += weight * ALPHABET.indexOf(code.charAt(i));
      weight = weight * 3 % 31;
    }
    return ALPHABET.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
  }
}
