package org.miaopi.expressions.table.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date; a date in a sheet is nothing else. */
final class Styles {

  private final List<Boolean> dates = new ArrayList<>();

  private Styles() {}

  static Styles of(Parts parts) {
    Styles styles = new Styles();
    if (parts.has("xl/styles.xml")) styles.read(parts.open("xl/styles.xml"));
    return styles;
  }

  private void read(Parts.XmlReader reader) {
    Map<String, String> formats = new HashMap<>();
    boolean cells = false;
    for (String element = reader.next(); element != null; element = reader.next()) {
      switch (element) {
        case "numFmt" ->
            formats.put(
                Objects.requireNonNullElse(reader.attribute("numFmtId"), ""),
                Objects.requireNonNullElse(reader.attribute("formatCode"), ""));
        case "cellXfs" -> cells = true;
        case "/cellXfs" -> cells = false;
        case "xf" -> {
          String id = Objects.requireNonNullElse(reader.attribute("numFmtId"), "0");
          if (cells) dates.add(isDate(id, formats.get(id)));
        }
        default -> {}
      }
    }
  }

  /** The standard's own formats 14 to 22, the East Asian ones, and own ones with y or d. */
  private static boolean isDate(String id, @Nullable String format) {
    if (format == null) return id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|5[0-8]");
    String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
    return bare.matches("(?is).*[yd].*") && !bare.matches("(?is).*[#0?].*");
  }

  boolean isDate(@Nullable String style) {
    if (style == null || !style.matches("[0-9]{1,6}")) return false;
    int index = Integer.parseInt(style);
    return index < dates.size() && dates.get(index);
  }
}
