package org.miaopi.templates.page;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Paint;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.traits.BorderProps;
import org.apache.fop.traits.RuleStyle;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.sheet.Mark;
import org.w3c.dom.Document;

/** Takes down what FOP paints on a page. Its lengths are thousandths of a point. */
final class LayoutPainter implements IFPainter {

  private static final double PER_POINT = 1000;
  private static final long BELOW = Long.MIN_VALUE;

  private final Deque<AffineTransform> outer = new ArrayDeque<>();
  private final Deque<Extent> outerRooms = new ArrayDeque<>();
  private AffineTransform place = new AffineTransform();
  private Extent room = Extent.ENDLESS;
  private boolean apart;
  private final NavigableMap<Long, List<LayoutPages.Item>> layers = new TreeMap<>();
  private List<LayoutPages.Item> items = new ArrayList<>();

  void startPage() {
    layers.clear();
    items = layer(BELOW);
    place = new AffineTransform();
    room = Extent.ENDLESS;
    outer.clear();
    outerRooms.clear();
  }

  /** The viewport that starts next has a place of its own, whatever surrounds it. */
  void apart() {
    apart = true;
  }

  /** Those of the page that was started last. */
  List<LayoutPages.Item> items() {
    return layers.values().stream().flatMap(List::stream).toList();
  }

  void over(long order, Runnable painting) {
    List<LayoutPages.Item> below = items;
    items = layer(order);
    painting.run();
    items = below;
  }

  private List<LayoutPages.Item> layer(long order) {
    return layers.computeIfAbsent(order, it -> new ArrayList<>());
  }

  void line(int number, int x, int y) {
    Point2D at = place.transform(new Point(x, y), null);
    items.add(
        new LayoutPages.Item.LineAt(number, at.getX() / PER_POINT, at.getY() / PER_POINT, room));
  }

  @Override
  public void fillRect(Rectangle rectangle, @Nullable Paint fill) {
    if (fill instanceof Color color) fill(rectangle, color);
  }

  @Override
  public void drawBorderRect(
      Rectangle rectangle,
      @Nullable BorderProps top,
      @Nullable BorderProps bottom,
      @Nullable BorderProps left,
      @Nullable BorderProps right,
      @Nullable Color inner) {
    Point2D at = place.transform(rectangle.getLocation(), null);
    Frame frame =
        new Frame(
            at.getX() / PER_POINT,
            at.getY() / PER_POINT,
            rectangle.width / PER_POINT,
            rectangle.height / PER_POINT);
    for (Mark mark : frame.marks(top, bottom, left, right)) {
      items.add(new LayoutPages.Item.Printed(mark));
    }
  }

  private void fill(Rectangle rectangle, Color color) {
    Point2D at = place.transform(rectangle.getLocation(), null);
    items.add(
        new LayoutPages.Item.Printed(
            new Mark.Fill(
                at.getX() / PER_POINT,
                at.getY() / PER_POINT,
                rectangle.width / PER_POINT,
                rectangle.height / PER_POINT,
                color.getRGB() & 0xffffff)));
  }

  private void enter(AffineTransform... transforms) {
    outer.push(place);
    outerRooms.push(room);
    place = new AffineTransform(place);
    for (AffineTransform transform : transforms) place.concatenate(transform);
  }

  private void leave() {
    place = outer.pop();
    room = outerRooms.pop();
  }

  private void confine(Dimension size) {
    double top = place.getTranslateY() / PER_POINT;
    Extent own = new Extent(top, top + size.height / PER_POINT);
    room = apart ? own : room.shared(own);
    apart = false;
  }

  @Override
  public void startViewport(AffineTransform transform, Dimension size, @Nullable Rectangle clip) {
    enter(transform);
    confine(size);
  }

  @Override
  public void startViewport(
      AffineTransform[] transforms, Dimension size, @Nullable Rectangle clip) {
    enter(transforms);
    confine(size);
  }

  @Override
  public void endViewport() {
    leave();
  }

  @Override
  public void startGroup(AffineTransform[] transforms, @Nullable String layer) {
    enter(transforms);
  }

  @Override
  public void startGroup(AffineTransform transform, @Nullable String layer) {
    enter(transform);
  }

  @Override
  public void endGroup() {
    leave();
  }

  @Override
  public boolean isBackgroundRequired(
      @Nullable BorderProps top,
      @Nullable BorderProps bottom,
      @Nullable BorderProps left,
      @Nullable BorderProps right) {
    return true;
  }

  @Override
  public void clipRect(Rectangle rectangle) {}

  @Override
  public void clipBackground(
      Rectangle rectangle,
      @Nullable BorderProps top,
      @Nullable BorderProps bottom,
      @Nullable BorderProps left,
      @Nullable BorderProps right) {}

  @Override
  public void setFont(
      String family, String style, Integer weight, String variant, Integer size, Color color) {}

  @Override
  public void drawText(
      int x, int y, int letterSpacing, int wordSpacing, int[][] shifts, String text) {
    throw new IllegalStateException("A skeleton holds no text");
  }

  @Override
  public void drawText(
      int x,
      int y,
      int letterSpacing,
      int wordSpacing,
      int[][] shifts,
      String text,
      boolean nextIsSpace) {
    throw new IllegalStateException("A skeleton holds no text");
  }

  @Override
  public void drawLine(Point start, Point end, int width, Color color, RuleStyle style) {
    throw new IllegalStateException("A skeleton holds no rules");
  }

  @Override
  public void drawImage(String uri, Rectangle rectangle) {
    throw new IllegalStateException("A skeleton holds no pictures");
  }

  @Override
  public void drawImage(Document document, Rectangle rectangle) {
    throw new IllegalStateException("A skeleton holds no pictures");
  }
}
