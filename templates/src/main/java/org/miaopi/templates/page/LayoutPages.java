package org.miaopi.templates.page;

import java.util.ArrayList;
import java.util.List;
import org.miaopi.templates.line.Line;
import org.miaopi.templates.sheet.Mark;
import org.miaopi.templates.sheet.Sheet;

/** The layout of a skeleton: what it paints itself, and where its lines stand. */
record LayoutPages(List<LaidPage> pages) {

  private static final String LINE = "l";
  private static final String LAYER = "over";

  /** In points. */
  record LaidPage(double width, double height, List<Item> items) {}

  /** Something on a page, in the order in which it is painted. */
  sealed interface Item {

    record Printed(Mark mark) implements Item {}

    /**
     * A line by its number, with its upper left corner.
     *
     * @param room what its place has room for
     */
    record LineAt(int line, double x, double y, Extent room) implements Item {}
  }

  /** How many things are on all pages. */
  long items() {
    return pages.stream().mapToLong(it -> it.items.size()).sum();
  }

  /** How the skeleton names the block of a line. */
  static String id(int line) {
    return LINE + line;
  }

  /** How the skeleton names a box that lies over everything of a lower order. */
  static String layerId(int box, long order) {
    return LAYER + box + ":" + order;
  }

  static boolean isLayer(String id) {
    return id.startsWith(LAYER);
  }

  static long order(String layerId) {
    return Long.parseLong(layerId.substring(layerId.indexOf(':') + 1));
  }

  /** The number of the line that an id names. */
  static int line(String id) {
    return Integer.parseInt(id.substring(LINE.length()));
  }

  /** The lines of each page at their places. */
  List<List<PlacedLine>> placed(Typesetter.Typeset typeset) {
    List<List<PlacedLine>> placed = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<PlacedLine> onPage = new ArrayList<>();
      for (Item item : pages.get(i).items) {
        if (item instanceof Item.LineAt at) {
          Line line = typeset.lines().get(at.line);
          List<Mark> marks = line.marks(at.x, at.y, i + 1, pages.size());
          onPage.add(new PlacedLine(line, typeset.places().get(at.line), marks, at.room));
        }
      }
      placed.add(onPage);
    }
    return placed;
  }

  /** Prints the lines at their places. */
  List<Sheet> sheets(List<Line> lines) {
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Mark> marks = new ArrayList<>();
      for (Item item : pages.get(i).items) {
        switch (item) {
          case Item.Printed printed -> marks.add(printed.mark);
          case Item.LineAt at ->
              marks.addAll(lines.get(at.line).marks(at.x, at.y, i + 1, pages.size()));
        }
      }
      sheets.add(new Sheet(pages.get(i).width, pages.get(i).height, marks));
    }
    return sheets;
  }
}
