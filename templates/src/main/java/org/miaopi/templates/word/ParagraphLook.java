package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.line.TabStops;
import org.w3c.dom.Element;

/**
 * How a paragraph looks.
 *
 * @param pPr the effective paragraph properties
 */
record ParagraphLook(Element pPr) {

  /** That it stands on the page of what follows. */
  static final String KEEPS = "keep-with-next.within-page";

  /** How much taller than its characters Word sets a line of Chinese. */
  private static final double NATURAL_LINE = 1.3;

  /** Where the middle of a Chinese character lies above the baseline, in em. */
  private static final double MIDDLE = 0.38;

  /** How much of a line of exact height Word leaves below the baseline. */
  private static final double EXACT_BELOW = 0.2;

  private static final double LINE_UNIT = 240;

  /**
   * @param size of the largest characters, in points
   * @param grid the pitch of the page's line grid in points, 0 for none
   * @param spaces the sides, before and after, at which its space stands
   */
  Map<String, String> attributes(double size, double grid, List<String> spaces) {
    Map<String, String> attributes = new LinkedHashMap<>();
    alignment(attributes);
    indents(size, attributes);
    spacing(size, grid, attributes);
    for (String side : spaces) space(Xml.child(pPr, "spacing"), side, grid, attributes);
    keeps(attributes);
    frame(attributes);
    return attributes;
  }

  /** How wide its lines are, in so many points between the margins. */
  double measure(double size, double available) {
    @Nullable Element ind = Xml.child(pPr, "ind");
    return available - indent(ind, size, "left", "start") - indent(ind, size, "right", "end");
  }

  /** Whether no space stands between it and a paragraph of the same style. */
  boolean ignoresSpaceBetweenLike() {
    return Xml.on(pPr, "contextualSpacing");
  }

  /** Its tab stops, counted from the left indent as its lines are. */
  TabStops tabs(double size, double interval) {
    double left = indent(Xml.child(pPr, "ind"), size, "left", "start");
    List<TabStops.Stop> stops = new ArrayList<>();
    for (Element tab : Xml.children(Xml.child(pPr, "tabs"), "tab")) {
      String side = Xml.attribute(tab, "val");
      if (side.equals("clear") || side.equals("bar")) continue;
      double position = Xml.twips(tab, "pos", 0) - left;
      stops.add(new TabStops.Stop(position, side(side), leader(Xml.attribute(tab, "leader"))));
    }
    stops.sort(Comparator.comparingDouble(TabStops.Stop::position));
    return new TabStops(stops, interval, left);
  }

  private static TabStops.Side side(String word) {
    return switch (word) {
      case "center" -> TabStops.Side.CENTER;
      case "right", "end", "decimal" -> TabStops.Side.RIGHT;
      default -> TabStops.Side.LEFT;
    };
  }

  private static TabStops.Leader leader(String word) {
    return switch (word) {
      case "dot", "middleDot" -> TabStops.Leader.DOTS;
      case "hyphen" -> TabStops.Leader.DASHES;
      case "underscore", "heavy" -> TabStops.Leader.RULE;
      default -> TabStops.Leader.NONE;
    };
  }

  boolean breaksPage() {
    return Xml.on(pPr, "pageBreakBefore");
  }

  private void alignment(Map<String, String> attributes) {
    String jc = Xml.val(pPr, "jc");
    attributes.put("text-align", alignment(jc));
    attributes.put("text-align-last", jc.equals("distribute") ? "justify" : "relative");
  }

  private static String alignment(String jc) {
    return switch (jc) {
      case "center" -> "center";
      case "right", "end" -> "end";
      case "both", "distribute", "thaiDistribute" -> "justify";
      default -> "start";
    };
  }

  private void indents(double size, Map<String, String> attributes) {
    @Nullable Element ind = Xml.child(pPr, "ind");
    double left = indent(ind, size, "left", "start");
    double right = indent(ind, size, "right", "end");
    double hanging = indent(ind, size, "hanging", "hanging");
    double first = hanging > 0 ? -hanging : indent(ind, size, "firstLine", "firstLine");
    attributes.put("start-indent", Lengths.pt(left));
    attributes.put("end-indent", Lengths.pt(right));
    attributes.put("text-indent", Lengths.pt(first));
  }

  /** Counted in hundredths of a character where Word says so, else in twips. */
  private static double indent(@Nullable Element ind, double size, String name, String newer) {
    double characters = Xml.number(ind, name + "Chars", 0);
    if (characters != 0) return characters / 100 * size;
    double older = Xml.twips(ind, name, 0);
    return older != 0 ? older : Xml.twips(ind, newer, 0);
  }

  private void spacing(double size, double grid, Map<String, String> attributes) {
    @Nullable Element spacing = Xml.child(pPr, "spacing");
    double line = Xml.number(spacing, "line", LINE_UNIT);
    String rule = Xml.attribute(spacing, "lineRule");
    double single = single(size, snaps() ? grid : 0);
    double height =
        switch (rule) {
          case "exact" -> line / 20;
          case "atLeast" -> Math.max(line / 20, single);
          default -> single * line / LINE_UNIT;
        };
    attributes.put("line-height", Lengths.pt(height));
    attributes.put("below-baseline", Lengths.pt(below(rule, size, single, height)));
    if (rule.equals("exact")) attributes.put("line-stacking-strategy", "font-height");
  }

  /**
   * How far the baseline lies above the lower edge. Characters stand in the middle of a single
   * line; what a line is higher lies below them where it is a multiple, above them where it is a
   * least height.
   */
  private static double below(String rule, double size, double single, double height) {
    if (rule.equals("exact")) return EXACT_BELOW * height;
    double natural = single / 2 - MIDDLE * size;
    return rule.equals("atLeast") ? natural : natural + Math.max(0, height - single);
  }

  private static void space(
      @Nullable Element spacing, String side, double grid, Map<String, String> attributes) {
    double lines = Xml.number(spacing, side + "Lines", 0);
    double pitch = grid > 0 ? grid : 12;
    double points = lines != 0 ? lines / 100 * pitch : Xml.twips(spacing, side, 0);
    if (points == 0) return;
    attributes.put("space-" + side, Lengths.pt(points));
    attributes.put("space-" + side + ".conditionality", "retain");
    attributes.put("space-" + side + ".precedence", "force");
  }

  /**
   * A single line: as tall as its characters need, in whole steps of the grid where there is one.
   */
  private static double single(double size, double grid) {
    double natural = size * NATURAL_LINE;
    return grid > 0 ? Math.ceil(natural / grid - 0.001) * grid : natural;
  }

  private boolean snaps() {
    return Xml.child(pPr, "snapToGrid") == null || Xml.on(pPr, "snapToGrid");
  }

  private void keeps(Map<String, String> attributes) {
    if (Xml.on(pPr, "keepNext")) attributes.put(KEEPS, "always");
    if (Xml.on(pPr, "keepLines")) attributes.put("keep-together.within-page", "always");
  }

  private void frame(Map<String, String> attributes) {
    String fill = Xml.attribute(Xml.child(pPr, "shd"), "fill");
    if (fill.matches("[0-9A-Fa-f]{6}")) attributes.put("background-color", "#" + fill);
    @Nullable Element lines = Xml.child(pPr, "pBdr");
    for (String side : new String[] {"top", "bottom", "left", "right"}) {
      Element line = Xml.child(lines, side);
      if (line == null) continue;
      Borders.set(attributes, side, line);
      attributes.put("padding-" + side, Lengths.pt(Xml.number(line, "space", 0)));
    }
  }
}
