package org.miaopi.templates.word;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Word's border lines as those of formatting objects. */
final class Borders {

  private Borders() {}

  /** Sets border-SIDE from an element such as w:top. */
  static void set(Map<String, String> attributes, String side, @Nullable Element line) {
    if (line == null) return;
    attributes.put("border-" + side, border(line));
  }

  static String border(Element line) {
    String style = style(Xml.attribute(line, "val"));
    if (style.equals("none")) return "none";
    return Lengths.pt(width(line)) + " " + style + " " + color(Xml.attribute(line, "color"));
  }

  /** Width in points; Word counts one line of a double border, formatting objects the whole. */
  static double width(Element line) {
    double single = Xml.number(line, "sz", 4) / 8;
    return switch (style(Xml.attribute(line, "val"))) {
      case "none" -> 0;
      case "double" -> single * 3;
      default -> Math.max(0.25, single);
    };
  }

  static String color(String word) {
    boolean hexadecimal = word.matches("[0-9A-Fa-f]{6}");
    return hexadecimal ? "#" + word : "#000000";
  }

  private static String style(String word) {
    return switch (word) {
      case "", "nil", "none" -> "none";
      case "dotted" -> "dotted";
      case "dashed", "dashSmallGap", "dotDash", "dotDotDash", "dashDotStroked" -> "dashed";
      case "single", "thick", "wave", "inset", "outset" -> "solid";
      default ->
          word.toLowerCase(java.util.Locale.ROOT).matches("double.*|triple|thinthick.*|thickthin.*")
              ? "double"
              : "solid";
    };
  }
}
