package org.miaopi.templates.ofd;

import org.miaopi.templates.fonts.FontProgram;
import org.miaopi.templates.sheet.Mark;

/** Writes text as text (GB/T 33190, 11): characters, and how far each is from the one before. */
final class TextWriter {

  private static final double THOUSANDTHS = 1000;

  private TextWriter() {}

  static void write(Xml xml, Mark.Text text, FontPart font, int number, int id) {
    int from = 0;
    int to = text.codePoints().length;
    double x = text.x();
    while (from < to && isBlank(text.codePoints()[from])) x += text.advances()[from++];
    while (to > from && isBlank(text.codePoints()[to - 1])) to--;
    if (from == to) return;
    double width = 0;
    for (int i = from; i < to; i++) width += text.advances()[i];
    FontProgram program = font.face().program();
    double em = text.size() / program.unitsPerEm();
    double above = program.ascent() * em;
    xml.open("TextObject").attribute("ID", id);
    xml.attribute(
        "Boundary",
        Units.mm(x),
        Units.mm(text.y() - above),
        Units.mm(width),
        Units.mm(above - program.descent() * em));
    xml.attribute("Font", number).attribute("Size", Units.mm(text.size())).inside();
    if (text.color() != 0) Units.color(xml, "FillColor", text.color());
    glyphs(xml, text, font, from, to);
    xml.open("TextCode").attribute("X", 0.0).attribute("Y", Units.mm(above));
    if (to - from > 1) xml.attribute("DeltaX", deltas(text, from, to));
    xml.inside().text(new String(text.codePoints(), from, to - from)).close("TextCode");
    xml.close("TextObject");
  }

  private static boolean isBlank(int codePoint) {
    return codePoint == ' ' || codePoint == 0xa0 || codePoint == 0x3000;
  }

  /** Readers look up characters one by one in UTF-16: for those of two units we name the glyph. */
  private static void glyphs(Xml xml, Mark.Text text, FontPart font, int from, int to) {
    int position = 0;
    for (int i = from; i < to; i++) {
      int codePoint = text.codePoints()[i];
      int units = Character.charCount(codePoint);
      if (units == 2) {
        xml.open("CGTransform").attribute("CodePosition", position);
        xml.attribute("CodeCount", 2).attribute("GlyphCount", 1).inside();
        xml.element("Glyphs", String.valueOf(font.glyph(codePoint))).close("CGTransform");
      }
      position += units;
    }
  }

  /** Rounded so that no place is off by more than a micrometre; equal ones are counted. */
  private static String deltas(Mark.Text text, int from, int to) {
    StringBuilder out = new StringBuilder(4 * (to - from));
    double place = 0;
    long written = 0;
    long last = Long.MIN_VALUE;
    int times = 0;
    for (int i = from; i < to - 1; i++) {
      place += Units.mm(text.advances()[i]);
      long delta = Math.round(place * THOUSANDTHS) - written;
      if (Math.abs(delta - last) <= 1 && times > 0 && near(place, written + last)) delta = last;
      written += delta;
      if (delta == last) {
        times++;
        continue;
      }
      run(out, last, times);
      last = delta;
      times = 1;
    }
    run(out, last, times);
    out.setLength(out.length() - 1);
    return out.toString();
  }

  private static boolean near(double place, long thousandths) {
    return Math.abs(place * THOUSANDTHS - thousandths) <= 2;
  }

  private static void run(StringBuilder out, long delta, int times) {
    if (times == 0) return;
    boolean counted = times > 2;
    if (counted) out.append("g ").append(times).append(' ');
    for (int i = 0; i < (counted ? 1 : times); i++) {
      Xml.number(out, delta / THOUSANDTHS).append(' ');
    }
  }
}
