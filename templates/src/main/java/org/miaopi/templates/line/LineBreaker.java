package org.miaopi.templates.line;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines, each as long as fits, as Word does. */
final class LineBreaker {

  /** What rounding may add to a line that just fits. */
  private static final double TOLERANCE = 0.01;

  private final Paragraph paragraph;
  private final List<Cell> cells;

  /** The same with the tabs as wide as they are in the line that is being broken. */
  private final List<Cell> set;

  LineBreaker(Paragraph paragraph, List<Cell> cells) {
    this.paragraph = paragraph;
    this.cells = cells;
    this.set = new ArrayList<>(cells);
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    do {
      int end = end(from, lines.isEmpty() ? paragraph.indent() : 0);
      boolean fed = end < cells.size() && cells.get(end).isLineFeed();
      boolean last = fed || end == cells.size();
      boolean cut = !last && Kinsoku.cuts(cells.get(end - 1), cells.get(end));
      lines.add(new Line(paragraph, set.subList(from, end), lines.isEmpty(), last, cut));
      from = fed ? end + 1 : end;
      if (fed && from == cells.size())
        lines.add(new Line(paragraph, List.of(), false, true, false));
    } while (from < cells.size());
    return lines;
  }

  /**
   * Where the line that begins here ends, so many points behind the indent: behind its last cell.
   */
  private int end(int from, double start) {
    double room = paragraph.measure() - start + TOLERANCE;
    double used = 0;
    int best = from;
    for (int i = from; i < cells.size(); i++) {
      Cell cell = placed(i, start + used);
      if (cell.isLineFeed()) return i;
      boolean fits = used + cell.width() <= room || cell.isSpace();
      boolean hangs = used <= room && Kinsoku.hangs(cell);
      if (i > from && Kinsoku.breaks(cells.get(i - 1), cell)) best = i;
      if (!fits && !hangs && i > from) return best > from ? best : i;
      used += cell.width() + cell.spacing();
    }
    return cells.size();
  }

  /** The cell as it is at a place of the line: a tab leads on to its stop. */
  private Cell placed(int index, double x) {
    Cell cell = cells.get(index);
    if (!(cell.source() instanceof Inline.Tab tab)) return cell;
    TabStops.Stop stop = paragraph.tabs().behind(x);
    double within = Math.min(stop.position(), paragraph.measure());
    double width =
        switch (stop.side()) {
          case LEFT -> stop.position() - x;
          case CENTER -> within - x - length(index + 1) / 2;
          case RIGHT -> within - x - length(index + 1);
        };
    boolean ruled = stop.leader() == TabStops.Leader.NONE && tab.ink().underlined();
    TabStops.Leader leader = ruled ? TabStops.Leader.RULE : stop.leader();
    Inline.Gap gap = new Inline.Gap(tab.ink(), Math.max(0, width), leader);
    Cell led = new Cell(gap, Cell.OBJECT, null, gap.width());
    set.set(index, led);
    return led;
  }

  /** Of what stands between a tab and the next, or the end of the line. */
  private double length(int from) {
    double length = 0;
    for (int i = from; i < cells.size() && length < paragraph.measure(); i++) {
      Cell cell = cells.get(i);
      if (cell.isLineFeed() || cell.source() instanceof Inline.Tab) break;
      length += cell.width() + cell.spacing();
    }
    return length;
  }
}
