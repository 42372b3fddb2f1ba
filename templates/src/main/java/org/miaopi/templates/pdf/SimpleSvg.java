package org.miaopi.templates.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.miaopi.templates.picture.FlatSvg;

/** Writes flat SVG as the same paths of a PDF. */
final class SimpleSvg {

  private final String path;
  private final double height;
  private final StringBuilder out;
  private int at;

  private SimpleSvg(String path, double height, StringBuilder out) {
    this.path = path;
    this.height = height;
    this.out = out;
  }

  static Artwork write(FlatSvg svg) {
    StringBuilder out = new StringBuilder(4096);
    for (FlatSvg.Path path : svg.paths()) {
      Numbers.color(out, path.color()).append("rg ");
      new SimpleSvg(path.data(), svg.height(), out).convert();
    }
    byte[] content = PdfObjects.deflated(out.toString().getBytes(StandardCharsets.US_ASCII));
    StringBuilder box = Numbers.add(new StringBuilder(), 0, 0, svg.width(), svg.height());
    String entries =
        "/Type /XObject/Subtype /Form/BBox [%s]/Resources <<>>/Filter /FlateDecode"
            .formatted(box.toString().strip());
    Artwork.Part form = new Artwork.Part(List.of(entries), List.of(), content);
    return new Artwork(List.of(form), svg.width(), svg.height());
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
