package org.miaopi.templates.word;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the outline and the filling of a simple shape as SVG. */
final class ShapeArt {

  private static final double LINE_EMU = 9525;

  private ShapeArt() {}

  /** Null for a shape without outline and filling. */
  static byte @Nullable [] draw(Element shape, double width, double height, ThemeColors colors) {
    Element properties = Xml.child(shape, "spPr");
    Element style = Xml.child(shape, "style");
    String fill = fill(properties, style, colors);
    Element line = Xml.child(properties, "ln");
    String stroke = stroke(line, style, colors);
    if (fill == null && stroke == null) return null;
    double thickness = stroke == null ? 0 : Lengths.emu(Xml.number(line, "w", LINE_EMU));
    String paint =
        " fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s"
            .formatted(
                fill == null ? "none" : fill,
                stroke == null ? "none" : stroke,
                number(thickness),
                dashes(line, thickness));
    String outline =
        outline(Xml.attribute(Xml.child(properties, "prstGeom"), "prst"), width, height);
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">"
                .formatted(Lengths.pt(width), Lengths.pt(height), number(width), number(height))
            + outline.formatted(paint)
            + "</svg>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String fill(
      @Nullable Element properties, @Nullable Element style, ThemeColors colors) {
    if (Xml.child(properties, "noFill") != null) return null;
    String own = colors.of(Xml.child(properties, "solidFill"));
    if (own != null) return own;
    Element reference = Xml.child(style, "fillRef");
    return Xml.number(reference, "idx", 0) == 0 ? null : colors.of(reference);
  }

  private static @Nullable String stroke(
      @Nullable Element line, @Nullable Element style, ThemeColors colors) {
    if (Xml.child(line, "noFill") != null) return null;
    String own = colors.of(Xml.child(line, "solidFill"));
    if (own != null) return own;
    Element reference = Xml.child(style, "lnRef");
    return Xml.number(reference, "idx", 0) == 0 ? null : colors.of(reference);
  }

  private static String dashes(@Nullable Element line, double thickness) {
    String dash = Xml.val(line, "prstDash");
    if (dash.isEmpty() || dash.equals("solid")) return "";
    double stretch = dash.contains("ot") ? thickness : thickness * 4;
    return " stroke-dasharray=\"%s %s\"".formatted(number(stretch), number(thickness * 3));
  }

  private static String outline(String geometry, double width, double height) {
    String w = number(width);
    String h = number(height);
    return switch (geometry) {
      case "ellipse" ->
          "<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\"%%s/>"
              .formatted(
                  number(width / 2), number(height / 2), number(width / 2), number(height / 2));
      case "line", "straightConnector1" ->
          "<line x1=\"0\" y1=\"0\" x2=\"%s\" y2=\"%s\"%%s/>".formatted(w, h);
      case "roundRect" ->
          "<rect width=\"%s\" height=\"%s\" rx=\"%s\"%%s/>"
              .formatted(w, h, number(Math.min(width, height) / 6));
      default -> "<rect width=\"%s\" height=\"%s\"%%s/>".formatted(w, h);
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
