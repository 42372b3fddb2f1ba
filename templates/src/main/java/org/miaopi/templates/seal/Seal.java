package org.miaopi.templates.seal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A round seal of 42 mm, as departments of a county or city carry it: a ring, a star, the issuer's
 * name on the upper arc, the seal's code on the lower.
 *
 * @param text the issuer's name, 1 to 40 characters; 4 to 30 look best
 * @param code the seal's registered code, usually 13 digits, at most 20; null draws none
 */
public record Seal(String text, @Nullable String code) {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,20}");
  private static final int LONGEST = 40;

  /** Throws IllegalArgumentException for a name or code that no seal can carry. */
  public Seal {
    text = text.strip();
    if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
      throw new IllegalArgumentException("Not the name of a seal: " + text);
    }
    if (code != null && !CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("Not the code of a seal: " + code);
    }
  }

  /**
   * The seal as SVG of 42 mm, transparent but for one path in {@code #c8161d} that uses only the
   * commands M, L, C and Z and fills by the nonzero rule. The same seal always gives the same text.
   */
  public String svg() {
    return Drawing.of(this);
  }
}
