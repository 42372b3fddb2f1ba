package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a tag.
 *
 * @param expression before the first bar
 * @param formats between bars, each stripped
 */
record TagParts(String expression, List<String> formats) {

  /** Cuts at single bars outside of quotation marks; {@code ||} is an operator of the language. */
  static TagParts of(String source) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote == 0 && c == '|' && i + 1 < source.length() && source.charAt(i + 1) == '|') {
        part.append("||");
        i++;
        continue;
      }
      if (quote == 0 && (c == '|' || c == '｜')) {
        parts.add(part.toString());
        part.setLength(0);
        continue;
      }
      if (quote == c) quote = 0;
      else if (quote == 0 && (c == '"' || c == '\'')) quote = c;
      part.append(c);
    }
    parts.add(part.toString());
    return new TagParts(
        parts.getFirst().strip(), parts.stream().skip(1).map(TagParts::stripped).toList());
  }

  /** A format of blanks only is a separator of lists. */
  private static String stripped(String format) {
    return format.isBlank() && !format.isEmpty() ? " " : format.strip();
  }
}
