package org.miaopi.templates.ofd;

import java.awt.BasicStroke;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.miaopi.templates.ofd.seal.Sm3;

/**
 * A picture as OFD draws it. Lengths are in units of its own, x to the right and y downwards from
 * its upper left corner. Immutable.
 */
public record Drawing(double width, double height, List<Piece> pieces) {

  private static final int LONG = 4096;

  public Drawing {
    pieces = List.copyOf(pieces);
  }

  /** Whether it has long paths, so that it is worth being written once for many documents. */
  boolean isLong() {
    return pieces.stream().mapToInt(Drawing::length).sum() > LONG;
  }

  private static int length(Piece piece) {
    return switch (piece) {
      case Piece.Path path -> path.data().length();
      case Piece.Stroke stroke -> stroke.data().length();
      case Piece.Pixels ignored -> 0;
    };
  }

  /** With what a line is drawn; its ends and corners are those of {@link BasicStroke}. */
  record Pen(double width, int cap, int join, double miter) {}

  /** What a drawing is made of, in the order in which it is painted. */
  sealed interface Piece {

    /**
     * A filled path.
     *
     * @param color 0xRRGGBB
     * @param alpha 0 for invisible to 255 for solid
     * @param data in the short form of OFD (GB/T 33190, 9.1)
     */
    record Path(int color, int alpha, boolean evenOdd, String data) implements Piece {}

    /**
     * A stroked path.
     *
     * @param color 0xRRGGBB
     * @param alpha 0 for invisible to 255 for solid
     * @param data as that of a filled path
     */
    record Stroke(int color, int alpha, Pen pen, String data) implements Piece {}

    /**
     * Pixels that fill a rectangle.
     *
     * @param format PNG or JPEG
     */
    record Pixels(double x, double y, double width, double height, String format, Part file)
        implements Piece {

      static Pixels of(
          double x, double y, double width, double height, String format, byte[] file) {
        String digest = HexFormat.of().formatHex(Sm3.of(file), 0, 12);
        String name = Paths.RESOURCES + digest + "." + format.toLowerCase(Locale.ROOT);
        return new Pixels(x, y, width, height, format, Part.stored(name, file));
      }
    }
  }
}
