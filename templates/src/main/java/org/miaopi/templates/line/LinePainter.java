package org.miaopi.templates.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.miaopi.templates.sheet.Mark;

/** Turns the cells of a line into marks: grounds first, then characters with their lines. */
final class LinePainter {

  private static final double RULE = 0.5;

  /** A ground is as tall as a line of its characters alone; both in em. */
  private static final double GROUND = 1.3;

  private static final double GROUND_TOP = 1.03;

  private final double start;
  private final double baseline;
  private final List<Mark> grounds = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  LinePainter(double start, double baseline) {
    this.start = start;
    this.baseline = baseline;
  }

  List<Mark> paint(List<Cell> cells, double[] advances) {
    double x = start;
    int from = 0;
    while (from < cells.size()) {
      int to = from + 1;
      double width = advances[from];
      while (to < cells.size() && alike(cells.get(from), cells.get(to))) width += advances[to++];
      paint(cells.subList(from, to), java.util.Arrays.copyOfRange(advances, from, to), x, width);
      x += width;
      from = to;
    }
    grounds.addAll(marks);
    return grounds;
  }

  private static boolean alike(Cell a, Cell b) {
    return a.face() != null && a.face() == b.face() && Objects.equals(a.ink(), b.ink());
  }

  private void paint(List<Cell> run, double[] advances, double x, double width) {
    switch (run.getFirst().source()) {
      case Inline.Gap gap -> leader(gap, x);
      case Inline.Tab tab -> throw new IllegalStateException("Not placed: " + tab);
      case Inline.Room ignored -> {}
      case Inline.Picture it ->
          marks.add(
              new Mark.Picture(it.name(), x, baseline - it.height(), it.width(), it.height()));
      case Inline.Words words -> text(run, words.ink(), advances, x, width);
      case Inline.PageNumber number -> text(run, number.ink(), advances, x, width);
    }
  }

  /** Dots and dashes of lines below each other stand below each other. */
  private void leader(Inline.Gap gap, double x) {
    double size = gap.ink().size();
    int color = gap.ink().color();
    switch (gap.leader()) {
      case NONE -> {}
      case RULE -> marks.add(new Mark.Fill(x, baseline + 1, gap.width(), RULE, color));
      case DOTS -> {
        double dot = size / 12;
        repeat(x, gap.width(), size / 4, new Mark.Fill(0, baseline - dot, dot, dot, color));
      }
      case DASHES -> {
        double height = baseline - size / 4;
        repeat(x, gap.width(), size / 2, new Mark.Fill(0, height, size / 4, RULE, color));
      }
    }
  }

  private void repeat(double from, double width, double pitch, Mark.Fill one) {
    double first = Math.ceil(from / pitch) * pitch;
    for (double x = first; x + one.width() <= from + width; x += pitch)
      marks.add(new Mark.Fill(x, one.y(), one.width(), one.height(), one.color()));
  }

  private void text(List<Cell> run, Ink ink, double[] advances, double x, double width) {
    var face = Objects.requireNonNull(run.getFirst().face());
    double y = baseline - ink.shift();
    double size = ink.size();
    if (ink.ground() != Ink.NONE) {
      grounds.add(new Mark.Fill(x, y - GROUND_TOP * size, width, GROUND * size, ink.ground()));
    }
    int[] codePoints = run.stream().mapToInt(Cell::codePoint).toArray();
    marks.add(new Mark.Text(face, ink.size(), ink.color(), x, y, codePoints, advances));
    double thickness = ink.size() / 20;
    if (ink.underlined()) {
      marks.add(new Mark.Fill(x, y + ink.size() * 0.13, width, thickness, ink.color()));
    }
    if (ink.struck()) {
      marks.add(new Mark.Fill(x, y - ink.size() * 0.35, width, thickness, ink.color()));
    }
  }
}
