package org.miaopi.templates.qr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Walks around the dark areas, dark on the right hand, and writes the walk as an SVG path. */
final class Outline {

  private final int size;
  private final Map<Integer, Deque<Integer>> edges = new TreeMap<>();

  private Outline(int size) {
    this.size = size;
  }

  static String of(int size, Modules modules) {
    Outline outline = new Outline(size);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (modules.dark(x, y)) outline.surround(x, y, modules);
      }
    }
    StringBuilder path = new StringBuilder();
    while (!outline.edges.isEmpty()) outline.walk(outline.edges.keySet().iterator().next(), path);
    return path.toString();
  }

  private void surround(int x, int y, Modules modules) {
    if (!modules.dark(x, y - 1)) edge(x, y, x + 1, y);
    if (!modules.dark(x + 1, y)) edge(x + 1, y, x + 1, y + 1);
    if (!modules.dark(x, y + 1)) edge(x + 1, y + 1, x, y + 1);
    if (!modules.dark(x - 1, y)) edge(x, y + 1, x, y);
  }

  private void edge(int fromX, int fromY, int toX, int toY) {
    edges.computeIfAbsent(corner(fromX, fromY), it -> new ArrayDeque<>()).add(corner(toX, toY));
  }

  /** Every walk ends where it began, as each corner has as many ways in as out. */
  private void walk(int start, StringBuilder path) {
    point('M', start, path);
    int before = start;
    int here = next(start);
    while (here != start) {
      int after = next(here);
      if (after - here != here - before) point('L', here, path);
      before = here;
      here = after;
    }
    path.append('Z');
  }

  private int next(int corner) {
    Deque<Integer> ways = edges.get(corner);
    if (ways == null) throw new IllegalStateException("An open outline");
    int next = ways.removeFirst();
    if (ways.isEmpty()) edges.remove(corner);
    return next;
  }

  private void point(char command, int corner, StringBuilder path) {
    path.append(command).append(corner % (size + 1)).append(' ').append(corner / (size + 1));
  }

  private int corner(int x, int y) {
    return y * (size + 1) + x;
  }
}
