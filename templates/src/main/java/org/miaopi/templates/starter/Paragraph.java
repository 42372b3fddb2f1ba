package org.miaopi.templates.starter;

import java.util.Locale;

/**
 * How a paragraph stands.
 *
 * @param align {@code left}, {@code center}, {@code right}, {@code both} or {@code distribute}
 * @param before space in points
 * @param after space in points
 * @param line distance of lines in points, exactly
 * @param firstIndent of the first line in hundredths of a character
 * @param left indent in points
 * @param right indent in points
 */
record Paragraph(
    String align,
    double before,
    double after,
    double line,
    int firstIndent,
    double left,
    double right) {

  static Paragraph of(String align, double line) {
    return new Paragraph(align, 0, 0, line, 0, 0, 0);
  }

  Paragraph space(double above, double below) {
    return new Paragraph(align, above, below, line, firstIndent, left, right);
  }

  Paragraph indented(int hundredths) {
    return new Paragraph(align, before, after, line, hundredths, left, right);
  }

  Paragraph sides(double leftPoints, double rightPoints) {
    return new Paragraph(align, before, after, line, firstIndent, leftPoints, rightPoints);
  }

  /** The paragraph with these runs. */
  String with(String... runs) {
    return String.format(
        Locale.ROOT,
        "<w:p><w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"atLeast\"/><w:ind%s w:left=\"%d\" w:right=\"%d\"/><w:jc w:val=\"%s\"/></w:pPr>%s</w:p>",
        twips(before),
        twips(after),
        twips(line),
        firstIndent == 0 ? "" : " w:firstLineChars=\"%d\"".formatted(firstIndent),
        twips(left),
        twips(right),
        align,
        String.join("", runs));
  }

  /** The paragraph at the top of the next page. */
  String onNewPage(String... runs) {
    return with(runs).replaceFirst("<w:pPr>", "<w:pPr><w:pageBreakBefore/>");
  }

  static long twips(double points) {
    return Math.round(points * 20);
  }
}
