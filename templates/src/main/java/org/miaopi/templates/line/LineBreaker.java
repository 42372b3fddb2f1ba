package org.miaopi.templates.line;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines, each as long as fits, as Word does. */
final class LineBreaker {

  /** What rounding may add to a line that just fits. */
  private static final double TOLERANCE = 0.01;

  private final Paragraph paragraph;
  private final List<Cell> cells;

  LineBreaker(Paragraph paragraph, List<Cell> cells) {
    this.paragraph = paragraph;
    this.cells = cells;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    do {
      int end = end(from, room(lines.isEmpty()));
      boolean fed = end < cells.size() && cells.get(end).isLineFeed();
      boolean last = fed || end == cells.size();
      boolean cut = !last && Kinsoku.cuts(cells.get(end - 1), cells.get(end));
      lines.add(new Line(paragraph, cells.subList(from, end), lines.isEmpty(), last, cut));
      from = fed ? end + 1 : end;
      if (fed && from == cells.size())
        lines.add(new Line(paragraph, List.of(), false, true, false));
    } while (from < cells.size());
    return lines;
  }

  private double room(boolean first) {
    return paragraph.measure() - (first ? paragraph.indent() : 0) + TOLERANCE;
  }

  /** Where the line that begins here ends: behind its last cell. */
  private int end(int from, double room) {
    double used = 0;
    int best = from;
    for (int i = from; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell.isLineFeed()) return i;
      boolean fits = used + cell.width() <= room || cell.isSpace();
      boolean hangs = used <= room && Kinsoku.hangs(cell);
      if (i > from && Kinsoku.breaks(cells.get(i - 1), cell)) best = i;
      if (!fits && !hangs && i > from) return best > from ? best : i;
      used += cell.width() + cell.spacing();
    }
    return cells.size();
  }
}
