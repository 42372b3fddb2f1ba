package org.miaopi.templates.starter;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A drawing in points: as SVG, which is printed, and as PNG for programs that know no SVG. Colours
 * are hexadecimal.
 */
final class Art {

  private static final double DOTS_PER_POINT = 2;

  /** White of which nothing is seen: programs that mix neighbours must not mix in black. */
  private static final int CLEAR = 0x00ffffff;

  final double width;
  final double height;
  private final List<Stroke> strokes = new ArrayList<>();

  private record Stroke(
      Shape shape, @Nullable String fill, @Nullable String line, double thickness) {}

  Art(double width, double height) {
    this.width = width;
    this.height = height;
  }

  Art fill(String color, Shape shape) {
    strokes.add(new Stroke(shape, color, null, 0));
    return this;
  }

  Art line(String color, double thickness, Shape shape) {
    strokes.add(new Stroke(shape, null, color, thickness));
    return this;
  }

  byte[] svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">"
            .formatted(number(width) + "pt", number(height) + "pt", number(width), number(height)));
    for (Stroke stroke : strokes) {
      svg.append("<path d=\"").append(path(stroke.shape)).append('"');
      svg.append(" fill=\"").append(stroke.fill == null ? "none" : "#" + stroke.fill).append('"');
      if (stroke.line != null) {
        svg.append(
            " stroke=\"#%s\" stroke-width=\"%s\"".formatted(stroke.line, number(stroke.thickness)));
      }
      svg.append("/>");
    }
    return svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] png() {
    int columns = (int) Math.ceil(width * DOTS_PER_POINT);
    int rows = (int) Math.ceil(height * DOTS_PER_POINT);
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
    Arrays.fill(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), CLEAR);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(DOTS_PER_POINT, DOTS_PER_POINT);
    for (Stroke stroke : strokes) {
      if (stroke.fill != null) {
        graphics.setColor(Color.decode("#" + stroke.fill));
        graphics.fill(stroke.shape);
      }
      if (stroke.line != null) {
        graphics.setColor(Color.decode("#" + stroke.line));
        graphics.setStroke(
            new BasicStroke(
                (float) stroke.thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(stroke.shape);
      }
    }
    graphics.dispose();
    return encoded(image);
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      switch (it.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> points(path.append('M'), at, 2);
        case PathIterator.SEG_LINETO -> points(path.append('L'), at, 2);
        case PathIterator.SEG_QUADTO -> points(path.append('Q'), at, 4);
        case PathIterator.SEG_CUBICTO -> points(path.append('C'), at, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void points(StringBuilder path, double[] at, int count) {
    for (int i = 0; i < count; i++) path.append(i == 0 ? "" : " ").append(number(at[i]));
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
