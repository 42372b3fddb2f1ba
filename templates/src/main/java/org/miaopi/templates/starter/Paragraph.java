package org.miaopi.templates.starter;

import java.util.Locale;

/**
 * How a paragraph stands.
 *
 * @param align {@code left}, {@code center}, {@code right}, {@code both} or {@code distribute}
 * @param before space in points
 * @param after space in points
 * @param line distance of lines in points, more where characters are taller; exactly without any
 * @param firstIndent of the first line in hundredths of a character
 * @param size of its characters in points, for that indent
 * @param left indent in points
 * @param right indent in points
 */
record Paragraph(
    String align,
    double before,
    double after,
    double line,
    int firstIndent,
    double size,
    double left,
    double right) {

  /** How much taller than its characters Word sets a line. */
  private static final double TALLER = 1.3;

  static Paragraph of(String align, double line) {
    return new Paragraph(align, 0, 0, line, 0, 0, 0, 0);
  }

  Paragraph space(double above, double below) {
    return new Paragraph(align, above, below, line, firstIndent, size, left, right);
  }

  /** The first line set in by so many hundredths of a character of this size. */
  Paragraph indented(int hundredths, double points) {
    return new Paragraph(align, before, after, line, hundredths, points, left, right);
  }

  Paragraph sides(double leftPoints, double rightPoints) {
    return new Paragraph(align, before, after, line, firstIndent, size, leftPoints, rightPoints);
  }

  /** The paragraph with these runs. */
  String with(String... runs) {
    String words = String.join("", runs);
    return String.format(
        Locale.ROOT,
        "<w:p><w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"%s\"/><w:ind%s w:left=\"%d\" w:right=\"%d\"/><w:jc w:val=\"%s\"/><w:rPr><w:sz w:val=\"%d\"/></w:rPr></w:pPr>%s</w:p>",
        twips(before),
        twips(after),
        twips(line),
        words.contains("<w:t ") ? "atLeast" : "exact",
        indent(),
        twips(left),
        twips(right),
        align,
        mark(),
        words);
  }

  /** Programs that count no characters take the length; those that do go by the characters. */
  private String indent() {
    if (firstIndent == 0) return "";
    return " w:firstLineChars=\"%d\" w:firstLine=\"%d\""
        .formatted(firstIndent, Math.round(firstIndent / 100.0 * size * 20));
  }

  /** The size of the paragraph mark in half points: Word makes a line as tall as its mark. */
  private int mark() {
    return (int) Math.clamp(Math.floor(line / TALLER * 2), 2, 24);
  }

  /** The paragraph at the top of the next page. */
  String onNewPage(String... runs) {
    return with(runs).replaceFirst("<w:pPr>", "<w:pPr><w:pageBreakBefore/>");
  }

  /** The paragraph on the page of what follows. */
  String keptWithNext(String... runs) {
    return with(runs).replaceFirst("<w:pPr>", "<w:pPr><w:keepNext/>");
  }

  static long twips(double points) {
    return Math.round(points * 20);
  }
}
