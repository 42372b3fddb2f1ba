package org.miaopi.templates.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.miaopi.templates.sheet.Mark;
import org.miaopi.templates.sheet.Sheet;

/** The content stream of one page. */
final class PageContent {

  /** A difference that nobody sees, in thousandths of the font size. */
  private static final double NEGLIGIBLE = 0.05;

  private static final HexFormat HEX = HexFormat.of();

  private final double height;
  private final Fonts fonts;
  private final Pictures pictures;
  private final StringBuilder out = new StringBuilder(16 * 1024);
  private final Set<String> drawn = new TreeSet<>();
  private int color = -1;

  private PageContent(double height, Fonts fonts, Pictures pictures) {
    this.height = height;
    this.fonts = fonts;
    this.pictures = pictures;
  }

  /**
   * @param pictures the names of those that the page shows
   */
  record Written(byte[] bytes, Set<String> pictures) {}

  static Written of(Sheet sheet, Fonts fonts, Pictures pictures) {
    PageContent content = new PageContent(sheet.height(), fonts, pictures);
    sheet.marks().forEach(content::mark);
    byte[] bytes = content.out.toString().getBytes(StandardCharsets.US_ASCII);
    return new Written(bytes, content.drawn);
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Fill fill -> {
        color(fill.color());
        rectangle(fill).append("re f\n");
      }
      case Mark.Dashes dashes -> dashes(dashes);
      case Mark.Text text -> text(text);
      case Mark.Picture picture -> picture(picture);
    }
  }

  private StringBuilder rectangle(Mark.Fill fill) {
    return Numbers.add(
        out, fill.x(), height - fill.y() - fill.height(), fill.width(), fill.height());
  }

  private void dashes(Mark.Dashes it) {
    out.append("q ");
    Numbers.color(out, it.color()).append("RG ");
    Numbers.add(out, it.thickness()).append("w [");
    Numbers.add(out, it.on()).append("] 0 d ");
    Numbers.add(out, it.x1(), height - it.y1()).append("m ");
    Numbers.add(out, it.x2(), height - it.y2()).append("l S Q\n");
  }

  private void picture(Mark.Picture it) {
    Artwork artwork = pictures.get(it.name());
    if (artwork == null) return;
    drawn.add(it.name());
    out.append("q ");
    Numbers.add(out, it.width() / artwork.width(), 0, 0, it.height() / artwork.height());
    Numbers.add(out, it.x(), height - it.y() - it.height()).append("cm /");
    out.append(it.name()).append(" Do Q\n");
  }

  private void text(Mark.Text it) {
    color(it.color());
    out.append("BT 1 0 0 1 ");
    Numbers.add(out, it.x(), height - it.y()).append("Tm ");
    int from = 0;
    int[] codePoints = it.codePoints();
    while (from < codePoints.length) {
      Fonts.Named font = fonts.of(it.face(), codePoints[from]);
      int to = from + 1;
      while (to < codePoints.length && fonts.of(it.face(), codePoints[to]).equals(font)) to++;
      out.append('/').append(font.name()).append(' ');
      Numbers.add(out, it.size()).append("Tf ");
      show(it, font.part(), from, to);
      from = to;
    }
    out.append("ET\n");
  }

  /** Writes codes, and wherever the next character does not follow by itself, the difference. */
  private void show(Mark.Text it, FontPart part, int from, int to) {
    out.append("[<");
    double owed = 0;
    for (int i = from; i < to; i++) {
      int codePoint = it.codePoints()[i];
      out.append(HEX.toHexDigits((short) part.code(codePoint)));
      owed += part.width(codePoint) - it.advances()[i] * 1000 / it.size();
      if (Math.abs(owed) < NEGLIGIBLE) continue;
      double written = Math.round(owed * 1000) / 1000.0;
      out.append('>');
      Numbers.add(out, written).setCharAt(out.length() - 1, '<');
      owed -= written;
    }
    out.append(">] TJ ");
  }

  private void color(int wanted) {
    if (wanted == color) return;
    color = wanted;
    Numbers.color(out, wanted).append("rg\n");
  }
}
