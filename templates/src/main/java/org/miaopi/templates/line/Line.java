package org.miaopi.templates.line;

import java.util.ArrayList;
import java.util.List;
import org.miaopi.templates.sheet.Mark;

/** A line of a paragraph. */
public final class Line {

  /** How much of its height the ink of a Chinese character takes. */
  private static final double INKED = 0.9;

  private static final double TOLERANCE = 0.5;

  private final Paragraph paragraph;
  private final List<Cell> cells;
  private final boolean first;
  private final boolean last;
  private final boolean cut;

  Line(Paragraph paragraph, List<Cell> cells, boolean first, boolean last, boolean cut) {
    this.paragraph = paragraph;
    this.cells = List.copyOf(cells);
    this.first = first;
    this.last = last;
    this.cut = cut;
  }

  /** In points. */
  public double height() {
    return above() + paragraph.below();
  }

  /** Whether it ends within a word or a number, for which a whole line is too short. */
  public boolean cut() {
    return cut;
  }

  /** Whether something in it alone is wider than a whole line, such as a picture. */
  public boolean wide() {
    return paragraph.measure() > 0
        && cells.stream()
            .filter(it -> !(it.source() instanceof Inline.Gap))
            .anyMatch(it -> it.width() > paragraph.measure() + TOLERANCE);
  }

  /** Whether its characters are so much larger than its fixed height that neighbours meet. */
  public boolean crowded() {
    if (!paragraph.rigid()) return false;
    return cells.stream()
        .filter(it -> !it.isSpace())
        .map(Cell::ink)
        .anyMatch(it -> it != null && it.size() * INKED > paragraph.lineHeight());
  }

  /**
   * What the line prints.
   *
   * @param x of the left margin
   * @param y of the upper edge of the line
   */
  public List<Mark> marks(double x, double y, int page, int pages) {
    double indent = first ? paragraph.indent() : 0;
    Row row = Row.of(cells, page, pages);
    double[] advances = row.advances(paragraph.measure() - indent, alignment());
    double start = x + indent + row.start(paragraph.measure() - indent, alignment());
    return new LinePainter(start, y + above()).paint(row.cells(), advances);
  }

  /** A room with its upper left corner, measured from that of the line. */
  public record Place(Inline.Room room, double x, double y) {}

  public List<Place> rooms() {
    if (cells.stream().noneMatch(it -> it.source() instanceof Inline.Room)) return List.of();
    double indent = first ? paragraph.indent() : 0;
    Row row = new Row(cells);
    double[] advances = row.advances(paragraph.measure() - indent, alignment());
    double x = indent + row.start(paragraph.measure() - indent, alignment());
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < advances.length; i++) {
      if (cells.get(i).source() instanceof Inline.Room room) {
        places.add(new Place(room, x, above() - room.height()));
      }
      x += advances[i];
    }
    return places;
  }

  private Alignment alignment() {
    Alignment asked = paragraph.alignment();
    return asked == Alignment.JUSTIFY && last ? Alignment.START : asked;
  }

  private double above() {
    double above = paragraph.lineHeight() - paragraph.below();
    if (paragraph.rigid()) return above;
    for (Cell cell : cells) {
      double height =
          switch (cell.source()) {
            case Inline.Picture picture -> picture.height();
            case Inline.Room room -> room.height();
            default -> 0;
          };
      above = Math.max(above, height);
    }
    return above;
  }
}
