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

  /** Places that keep the width of a line the same in all directions. */
  private static final int EVEN =
      AffineTransform.TYPE_TRANSLATION
          | AffineTransform.TYPE_UNIFORM_SCALE
          | AffineTransform.TYPE_FLIP;

  private final List<Drawing.Piece> pieces;

  public PathRecorder() {
    super(true);
    pieces = new ArrayList<>();
    gc = new GraphicContext();
  }

  private PathRecorder(PathRecorder outer) {
    super(outer);
    pieces = outer.pieces;
  }

  /** What was painted in this rectangle at the origin. */
  public Drawing drawing(double width, double height) {
    return new Drawing(width, height, pieces);
  }

  @Override
  public void fill(Shape shape) {
    Shape seen = clipped(gc.getTransform().createTransformedShape(shape));
    if (seen.getBounds2D().isEmpty()) return;
    if (gc.getPaint() instanceof Color color) {
      int alpha = (int) Math.round(color.getAlpha() * alpha());
      if (alpha > 0) pieces.add(path(seen, color, alpha));
    } else {
      pixels(seen);
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
    Shape clip = gc.getClip() == null ? null : place.createTransformedShape(gc.getClip());
    if (clip != null && !new Area(clip).isRectangular()) return false;
    Shape seen = clip == null ? line : LineCutter.within(line, clip.getBounds2D());
    double width = stroke.getLineWidth() * Math.abs(place.getScaleX());
    var pen =
        new Drawing.Pen(width, stroke.getEndCap(), stroke.getLineJoin(), stroke.getMiterLimit());
    int alpha = (int) Math.round(color.getAlpha() * alpha());
    String data = data(seen);
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
    Shape place =
        gc.getTransform().createTransformedShape(new Rectangle2D.Double(x, y, width, height));
    pixels(
        clipped(place),
        to -> {
          to.transform(gc.getTransform());
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

  private Shape clipped(Shape shape) {
    Shape clip = gc.getClip();
    if (clip == null) return shape;
    Shape seen = gc.getTransform().createTransformedShape(clip);
    if (seen.contains(shape.getBounds2D())) return shape;
    Area area = new Area(shape);
    area.intersect(new Area(seen));
    return area;
  }

  private static Drawing.Piece path(Shape shape, Color color, int alpha) {
    int rule = shape.getPathIterator(null).getWindingRule();
    boolean evenOdd = rule == PathIterator.WIND_EVEN_ODD;
    return new Drawing.Piece.Path(color.getRGB() & 0xffffff, alpha, evenOdd, data(shape));
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

  private void pixels(Shape seen) {
    Paint paint = gc.getPaint();
    AffineTransform place = gc.getTransform();
    pixels(
        seen,
        to -> {
          to.clip(seen);
          to.transform(place);
          to.setPaint(paint);
          try {
            to.fill(place.createInverse().createTransformedShape(seen));
          } catch (java.awt.geom.NoninvertibleTransformException flat) {
            throw new IllegalStateException(flat);
          }
        });
  }

  private interface Painter {
    void paint(Graphics2D to);
  }

  private void pixels(Shape seen, Painter painter) {
    Rectangle2D box = seen.getBounds2D();
    if (box.isEmpty()) return;
    double scale = PIXELS / Math.max(box.getWidth(), box.getHeight());
    int width = Math.max(1, (int) Math.ceil(box.getWidth() * scale));
    int height = Math.max(1, (int) Math.ceil(box.getHeight() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D to = image.createGraphics();
    to.setComposite(AlphaComposite.SrcOver.derive((float) alpha()));
    to.scale(width / box.getWidth(), height / box.getHeight());
    to.translate(-box.getX(), -box.getY());
    to.clip(seen);
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
