package org.miaopi.templates.word;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.fonts.Family;
import org.miaopi.templates.fonts.Typefaces;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.problem.Place;
import org.w3c.dom.Element;

/**
 * Warns once of each typeface in use for which there is only a stand-in of another look, and of
 * italics, which no family has.
 */
final class TypefaceCheck {

  private static final int LAST_LATIN = 0x1fff;

  private static final String ITALIC = "italic";

  private final ThemeFonts fonts;
  private final List<Finding> findings;
  private final Set<String> told = new HashSet<>();

  TypefaceCheck(ThemeFonts fonts, List<Finding> findings) {
    this.fonts = fonts;
    this.findings = findings;
  }

  /** Looks at the typefaces of a run's characters; a tag may print characters of both kinds. */
  void look(Element run, Element rPr, Place place) {
    String text = text(run);
    @Nullable Element rFonts = Xml.child(rPr, "rFonts");
    if (Xml.on(rPr, "i") && !text.isBlank() && told.add(ITALIC)) {
      findings.add(Finding.warning("template.font.italic", place));
    }
    boolean tagged = text.contains("{{");
    if (tagged || text.codePoints().anyMatch(it -> it > LAST_LATIN)) {
      check(fonts.eastAsianName(rFonts), place);
    }
    if (tagged || text.codePoints().anyMatch(it -> it <= LAST_LATIN && Character.isLetter(it))) {
      check(fonts.latinName(rFonts), place);
    }
  }

  private static String text(Element run) {
    StringBuilder text = new StringBuilder();
    Xml.children(run, "t").forEach(it -> text.append(it.getTextContent()));
    return text.toString();
  }

  private void check(String typeface, Place place) {
    if (Typefaces.known(typeface) || !told.add(typeface)) return;
    String standIn =
        switch (Family.of(typeface)) {
          case SERIF -> "宋体";
          case SANS -> "黑体";
          case KAI -> "楷体";
        };
    findings.add(Finding.warning("template.font.unknown", place, typeface, standIn));
  }
}
