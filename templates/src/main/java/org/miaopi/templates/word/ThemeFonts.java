package org.miaopi.templates.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.fonts.Family;
import org.w3c.dom.Element;

/** Typefaces that runs name by their role in the document's theme. */
final class ThemeFonts {

  private final Map<String, String> byRole = new HashMap<>();

  ThemeFonts(@Nullable Element theme) {
    Element scheme = Xml.descendant(theme, "fontScheme");
    for (String level : new String[] {"major", "minor"}) {
      Element fonts = Xml.child(scheme, level + "Font");
      byRole.put(level + "Ascii", typeface(fonts, "latin"));
      byRole.put(level + "HAnsi", typeface(fonts, "latin"));
      byRole.put(level + "EastAsia", eastAsian(fonts));
    }
  }

  /** The family of a run's East Asian characters. */
  Family eastAsian(@Nullable Element rFonts, Family otherwise) {
    return family(rFonts, "eastAsiaTheme", "eastAsia", otherwise);
  }

  /** The family of its other characters. */
  Family latin(@Nullable Element rFonts, Family otherwise) {
    return family(rFonts, "asciiTheme", "ascii", otherwise);
  }

  /** The typeface that a run names for East Asian characters; empty for none. */
  String eastAsianName(@Nullable Element rFonts) {
    return name(rFonts, "eastAsiaTheme", "eastAsia");
  }

  /** The typeface that it names for other characters; empty for none. */
  String latinName(@Nullable Element rFonts) {
    return name(rFonts, "asciiTheme", "ascii");
  }

  private Family family(@Nullable Element rFonts, String role, String name, Family otherwise) {
    String named = name(rFonts, role, name);
    return named.isEmpty() ? otherwise : Family.of(named);
  }

  private String name(@Nullable Element rFonts, String role, String name) {
    String themed = byRole.getOrDefault(Xml.attribute(rFonts, role), "");
    return themed.isEmpty() ? Xml.attribute(rFonts, name) : themed;
  }

  private static String eastAsian(@Nullable Element fonts) {
    String named = typeface(fonts, "ea");
    if (!named.isEmpty()) return named;
    return Xml.children(fonts, "font").stream()
        .filter(font -> Xml.attribute(font, "script").equals("Hans"))
        .map(font -> Xml.attribute(font, "typeface"))
        .findFirst()
        .orElse("");
  }

  private static String typeface(@Nullable Element fonts, String kind) {
    return Xml.attribute(Xml.child(fonts, kind), "typeface");
  }
}
