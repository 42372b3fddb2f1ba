package org.miaopi.expressions.table.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell by row and column from 0, written {@code C7}. */
record Address(int row, int column) {

  private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

  /** Reads {@code C7}; null for what is no address. */
  static @Nullable Address of(String text) {
    Matcher matcher = FORM.matcher(text.replace("$", ""));
    if (!matcher.matches()) return null;
    int column = 0;
    for (char letter : matcher.group(1).toCharArray()) column = column * 26 + letter - 'A' + 1;
    return new Address(Integer.parseInt(matcher.group(2)) - 1, column - 1);
  }

  String text() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }
}
