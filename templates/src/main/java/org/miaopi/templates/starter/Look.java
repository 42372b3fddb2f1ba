package org.miaopi.templates.starter;

import java.util.Locale;

/**
 * How words look.
 *
 * @param typeface as Word names it
 * @param size in points
 * @param color hexadecimal
 * @param spacing between characters, in points
 */
record Look(String typeface, double size, boolean bold, String color, double spacing) {

  static final String SONG = "宋体";
  static final String HEI = "黑体";
  static final String KAI = "楷体";
  static final String FANGSONG = "仿宋";
  static final String INK = "1F1F1F";

  static Look of(String typeface, double size) {
    return new Look(typeface, size, false, INK, 0);
  }

  Look heavy() {
    return new Look(typeface, size, true, color, spacing);
  }

  Look in(String other) {
    return new Look(typeface, size, bold, other, spacing);
  }

  Look spaced(double points) {
    return new Look(typeface, size, bold, color, points);
  }

  Look sized(double points) {
    return new Look(typeface, points, bold, color, spacing);
  }

  /** Run properties, in the order of the schema. */
  String properties() {
    String latin = typeface.equals(HEI) ? "Arial" : "Times New Roman";
    return String.format(
        Locale.ROOT,
        "<w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%2$s\" w:cs=\"%1$s\"/>%3$s<w:color w:val=\"%4$s\"/>%5$s<w:sz w:val=\"%6$d\"/><w:szCs w:val=\"%6$d\"/></w:rPr>",
        latin,
        typeface,
        bold ? "<w:b/>" : "",
        color,
        spacing == 0 ? "" : "<w:spacing w:val=\"%d\"/>".formatted(Math.round(spacing * 20)),
        Math.round(size * 2));
  }

  /** A run of these words. */
  String run(String text) {
    return "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>"
        .formatted(properties(), escape(text));
  }

  /** What Word fills in there, such as the number of the page. */
  String field(String name) {
    return part("<w:fldChar w:fldCharType=\"begin\"/>")
        + part("<w:instrText xml:space=\"preserve\"> %s </w:instrText>".formatted(name))
        + part("<w:fldChar w:fldCharType=\"separate\"/>")
        + run("1")
        + part("<w:fldChar w:fldCharType=\"end\"/>");
  }

  private String part(String content) {
    return "<w:r>%s%s</w:r>".formatted(properties(), content);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
