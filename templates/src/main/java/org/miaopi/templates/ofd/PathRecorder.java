package org.miaopi.templates.ofd;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.xmlgraphics.java2d.AbstractGraphics2D;
import org.apache.xmlgraphics.java2d.GraphicContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what is painted on it as a drawing: fills and strokes as paths, everything else, such
 * as gradients, as pixels.
 */
public final class PathRecorder extends AbstractGraphics2D {

  /** The longer side of what becomes pixels. */
  private static final int PIXELS = 1600;

  /** So many pixels for each unit are enough: a page is a thousand wide. */
  private static final double DENSITY = 4;

  /** A rectangle has a start, up to four sides and an end. */
  private static final int RECTANGLE = 6;

  /** Places that keep the width of a line the same in all directions. */
  private static final int EVEN =
      AffineTransform.TYPE_TRANSLATION
          | AffineTransform.TYPE_UNIFORM_SCALE
          | AffineTransform.TYPE_FLIP;

  private final List<Drawing.Piece> pieces;
  private final Effort effort;

  public PathRecorder() {
    super(true);
    pieces = new ArrayList<>();
    effort = new Effort();
    gc = new GraphicContext();
  }

  private PathRecorder(PathRecorder outer) {
    super(outer);
    pieces = outer.pieces;
    effort = outer.effort;
  }

  /** What was painted in this rectangle at the origin. */
  public Drawing drawing(double width, double height) {
    return new Drawing(width, height, pieces);
  }

  @Override
  public void fill(Shape shape) {
    Shape whole = gc.getTransform().createTransformedShape(shape);
    Shape seen = clipped(whole);
    if (seen == null) {
      pixels(whole, clip());
      return;
    }
    if (seen.getBounds2D().isEmpty()) return;
    if (gc.getPaint() instanceof Color color) {
      int alpha = (int) Math.round(color.getAlpha() * alpha());
      if (alpha > 0) pieces.add(path(seen, color, alpha));
    } else {
      pixels(seen, null);
    }
  }

  @Override
  public void draw(Shape shape) {
    if (!stroke(shape)) fill(gc.getStroke().createStrokedShape(shape));
  }

  /** As a line, where it is a solid one of even width, cut off by nothing but a rectangle. */
  private boolean stroke(Shape shape) {
    if (!(gc.getPaint() instanceof Color color)) return false;
    if (!(gc.getStroke() instanceof BasicStroke stroke)) return false;
    AffineTransform place = gc.getTransform();
    if (stroke.getDashArray() != null || (place.getType() & ~EVEN) != 0) return false;
    Shape line = place.createTransformedShape(shape);
    Shape clip = clip();
    if (clip != null && (parts(clip) > RECTANGLE || !new Area(clip).isRectangular())) return false;
    Shape seen = clip == null ? line : LineCutter.within(line, clip.getBounds2D());
    double width = stroke.getLineWidth() * Math.abs(place.getScaleX());
    var pen =
        new Drawing.Pen(width, stroke.getEndCap(), stroke.getLineJoin(), stroke.getMiterLimit());
    int alpha = (int) Math.round(color.getAlpha() * alpha());
    String data = effort.path(data(seen));
    if (alpha > 0 && !data.isEmpty()) {
      pieces.add(new Drawing.Piece.Stroke(color.getRGB() & 0xffffff, alpha, pen, data));
    }
    return true;
  }

  @Override
  public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
    return drawImage(image, x, y, image.getWidth(null), image.getHeight(null), observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
    AffineTransform place = gc.getTransform();
    Shape whole = place.createTransformedShape(new Rectangle2D.Double(x, y, width, height));
    pixels(
        whole.getBounds2D(),
        to -> {
          Shape clip = clip();
          if (clip != null) to.clip(clip);
          to.transform(place);
          to.drawImage(image, x, y, width, height, null);
        });
    return true;
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform place) {
    throw new IllegalStateException("Not expected in a picture: a rendered image");
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform place) {
    throw new IllegalStateException("Not expected in a picture: a renderable image");
  }

  @Override
  public void drawString(String text, float x, float y) {
    throw new IllegalStateException("Not expected in a picture: text that is no path");
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw new IllegalStateException("Not expected in a picture: text that is no path");
  }

  @Override
  public Graphics create() {
    return new PathRecorder(this);
  }

  @Override
  public void dispose() {}

  @Override
  public @Nullable GraphicsConfiguration getDeviceConfiguration() {
    return null;
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    throw new IllegalStateException("Not expected in a picture: a font");
  }

  @Override
  public void setXORMode(Color color) {}

  @Override
  public void copyArea(int x, int y, int width, int height, int right, int down) {}

  private double alpha() {
    return gc.getComposite() instanceof AlphaComposite composite ? composite.getAlpha() : 1;
  }

  private @Nullable Shape clip() {
    return gc.getClip() == null ? null : gc.getTransform().createTransformedShape(gc.getClip());
  }

  /** What is seen of a shape; null where that would be too much to find out. */
  private @Nullable Shape clipped(Shape shape) {
    Shape clip = clip();
    Rectangle2D box = shape.getBounds2D();
    if (clip == null || clip.contains(box)) return shape;
    if (!clip.getBounds2D().intersects(box)) return new Area();
    if (!effort.cut(parts(shape) + parts(clip))) return null;
    Area area = new Area(shape);
    area.intersect(new Area(clip));
    return area;
  }

  private static long parts(Shape shape) {
    long parts = 0;
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) parts++;
    return parts;
  }

  private Drawing.Piece path(Shape shape, Color color, int alpha) {
    int rule = shape.getPathIterator(null).getWindingRule();
    boolean evenOdd = rule == PathIterator.WIND_EVEN_ODD;
    String data = effort.path(data(shape));
    return new Drawing.Piece.Path(color.getRGB() & 0xffffff, alpha, evenOdd, data);
  }

  /** In the short form of OFD. */
  private static String data(Shape shape) {
    StringBuilder data = new StringBuilder();
    PathIterator path = shape.getPathIterator(null);
    double[] points = new double[6];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> add(data, "M ", points, 2);
        case PathIterator.SEG_LINETO -> add(data, "L ", points, 2);
        case PathIterator.SEG_QUADTO -> add(data, "Q ", points, 4);
        case PathIterator.SEG_CUBICTO -> add(data, "B ", points, 6);
        default -> data.append("C ");
      }
    }
    return data.toString().strip();
  }

  private static void add(StringBuilder data, String command, double[] points, int count) {
    data.append(command);
    for (int i = 0; i < count; i++) Xml.number(data, points[i]).append(' ');
  }

  /**
   * @param clip null for none
   */
  private void pixels(Shape shape, @Nullable Shape clip) {
    Paint paint = gc.getPaint();
    AffineTransform place = gc.getTransform();
    Rectangle2D box = shape.getBounds2D();
    pixels(
        clip == null ? box : box.createIntersection(clip.getBounds2D()),
        to -> {
          to.clip(clip == null ? shape : clip);
          to.transform(place);
          to.setPaint(paint);
          try {
            to.fill(place.createInverse().createTransformedShape(shape));
          } catch (java.awt.geom.NoninvertibleTransformException flat) {
            throw new IllegalStateException(flat);
          }
        });
  }

  private interface Painter {
    void paint(Graphics2D to);
  }

  private void pixels(Rectangle2D box, Painter painter) {
    if (box.isEmpty()) return;
    double longer = Math.max(box.getWidth(), box.getHeight());
    double fine = Math.min(PIXELS / longer, DENSITY);
    double area = box.getWidth() * box.getHeight();
    double scale = Math.sqrt(effort.pixels(area * fine * fine) / area);
    int width = Math.max(1, (int) Math.ceil(box.getWidth() * scale));
    int height = Math.max(1, (int) Math.ceil(box.getHeight() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D to = image.createGraphics();
    to.setComposite(AlphaComposite.SrcOver.derive((float) alpha()));
    to.scale(width / box.getWidth(), height / box.getHeight());
    to.translate(-box.getX(), -box.getY());
    painter.paint(to);
    to.dispose();
    try {
      pieces.add(
          Drawing.Piece.Pixels.of(
              box.getX(),
              box.getY(),
              box.getWidth(),
              box.getHeight(),
              "PNG",
              DrawingReader.png(image)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
