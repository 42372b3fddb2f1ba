package org.miaopi.expressions.functions;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Iso;

/** The resident identity number of GB 11643: 17 digits and a check character. */
final class ResidentNumber {

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  private ResidentNumber() {}

  static boolean isValid(String number) {
    return birthDate(number) != null;
  }

  /** The date of birth in a valid number, else null. */
  static @Nullable LocalDate birthDate(String number) {
    if (!FORM.matcher(number).matches()) return null;
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (number.charAt(i) - '0');
    if (CHECK.charAt(sum % 11) != number.charAt(17)) return null;
    return Iso.date(
        number.substring(6, 10) + "-" + number.substring(10, 12) + "-" + number.substring(12, 14));
  }

  /** The division code of GB/T 2260 in a valid number, else null. */
  static @Nullable String region(String number) {
    return isValid(number) ? number.substring(0, 6) : null;
  }

  /** The code of GB/T 2261.1, 1 male or 2 female, in a valid number, else null. */
  static @Nullable String sex(String number) {
    if (!isValid(number)) return null;
    return (number.charAt(16) - '0') % 2 == 1 ? "1" : "2";
  }
}
