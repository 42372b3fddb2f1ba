package org.miaopi.templates.line;

import java.util.ArrayList;
import java.util.List;

/** The cells of a line with their numbers filled in, and how far each stands from the next. */
record Row(List<Cell> cells) {

  static Row of(List<Cell> line, int page, int pages) {
    List<Cell> cells = new ArrayList<>(line.size());
    for (Cell cell : line) {
      if (cell.source() instanceof Inline.PageNumber number) {
        Cell.add(cells, number, number.ink(), String.valueOf(number.total() ? pages : page));
      } else {
        cells.add(cell);
      }
    }
    return new Row(cells);
  }

  /** How far the row is set in to stand as it should. */
  double start(double measure, Alignment alignment) {
    double free = Math.max(0, measure - width(visible()));
    return switch (alignment) {
      case CENTER -> free / 2;
      case END -> free;
      default -> 0;
    };
  }

  /** From each cell to the next. */
  double[] advances(double measure, Alignment alignment) {
    double[] advances = new double[cells.size()];
    for (int i = 0; i < advances.length; i++) {
      advances[i] = cells.get(i).width() + cells.get(i).spacing();
    }
    boolean spreads = alignment == Alignment.JUSTIFY || alignment == Alignment.DISTRIBUTE;
    if (spreads) spread(advances, measure, alignment == Alignment.DISTRIBUTE);
    return advances;
  }

  private void spread(double[] advances, double measure, boolean everywhere) {
    int visible = visible();
    boolean hanging =
        visible > 1 && width(visible) > measure && Kinsoku.hangs(cells.get(visible - 1));
    int set = hanging ? visible - 1 : visible;
    double free = measure - width(set);
    int from = behindTabs();
    int gaps = 0;
    for (int i = from; i + 1 < set; i++) if (everywhere || stretches(i)) gaps++;
    if (free <= 0 || gaps == 0) return;
    for (int i = from; i + 1 < set; i++) if (everywhere || stretches(i)) advances[i] += free / gaps;
  }

  /** What a tab leads to stays at its stop. */
  private int behindTabs() {
    int from = cells.size();
    while (from > 0 && !(cells.get(from - 1).source() instanceof Inline.Gap)) from--;
    return from;
  }

  private boolean stretches(int gap) {
    Cell before = cells.get(gap);
    return before.isSpace() || Kinsoku.isWide(before) || Kinsoku.isWide(cells.get(gap + 1));
  }

  /** The number of cells before the blanks at the end that show nothing. */
  private int visible() {
    int visible = cells.size();
    while (visible > 0 && cells.get(visible - 1).vanishes()) visible--;
    return visible;
  }

  /** Of the first cells, without the spacing behind the last. */
  private double width(int count) {
    double width = 0;
    for (int i = 0; i < count; i++) {
      width += cells.get(i).width() + (i + 1 < count ? cells.get(i).spacing() : 0);
    }
    return width;
  }
}
