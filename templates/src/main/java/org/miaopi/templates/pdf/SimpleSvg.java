package org.miaopi.templates.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SVG that consists of nothing but filled paths of the commands M, L, C and Z, as seals and codes
 * do: it becomes the same paths of a PDF without being drawn first.
 */
final class SimpleSvg {

  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
  private static final Pattern OPENING =
      Pattern.compile("<svg xmlns=\"[^\"]*\"[^>]* viewBox=\"0 0 " + NUMBER + " " + NUMBER + "\">");
  private static final Pattern PATH =
      Pattern.compile("<path fill=\"#([0-9a-f]{6})\" d=\"([-MLCZ0-9. ]*)\"/>");
  private static final String CLOSING = "</svg>";

  private final String path;
  private final double height;
  private final StringBuilder out;
  private int at;

  private SimpleSvg(String path, double height, StringBuilder out) {
    this.path = path;
    this.height = height;
    this.out = out;
  }

  /** Null where the picture is not as simple as that. */
  static @Nullable Artwork read(byte[] svg) {
    String text = new String(svg, StandardCharsets.ISO_8859_1);
    Matcher opening = OPENING.matcher(text);
    if (!opening.lookingAt()) return null;
    double width = Double.parseDouble(opening.group(1));
    double height = Double.parseDouble(opening.group(2));
    StringBuilder out = new StringBuilder(text.length());
    Matcher path = PATH.matcher(text);
    int end = opening.end();
    while (path.find(end) && path.start() == end) {
      Numbers.color(out, Integer.parseInt(path.group(1), 16)).append("rg ");
      new SimpleSvg(path.group(2), height, out).convert();
      end = path.end();
    }
    if (!text.startsWith(CLOSING, end) || text.length() != end + CLOSING.length()) return null;
    byte[] content = PdfObjects.deflated(out.toString().getBytes(StandardCharsets.US_ASCII));
    StringBuilder box = Numbers.add(new StringBuilder(), 0, 0, width, height);
    String entries =
        "/Type /XObject/Subtype /Form/BBox [%s]/Resources <<>>/Filter /FlateDecode"
            .formatted(box.toString().strip());
    Artwork.Part form = new Artwork.Part(List.of(entries), List.of(), content);
    return new Artwork(List.of(form), width, height);
  }

  private void convert() {
    while (at < path.length()) {
      switch (path.charAt(at++)) {
        case 'M' -> points(1, "m ");
        case 'L' -> points(1, "l ");
        case 'C' -> points(3, "c ");
        default -> out.append("h ");
      }
    }
    out.append("f\n");
  }

  private void points(int count, String operator) {
    for (int i = 0; i < count; i++) {
      Numbers.add(out, number());
      Numbers.add(out, height - number());
    }
    out.append(operator);
  }

  private double number() {
    while (path.charAt(at) == ' ') at++;
    int from = at++;
    while (at < path.length() && isDigit(path.charAt(at))) at++;
    return Double.parseDouble(path.substring(from, at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c == '.';
  }
}
