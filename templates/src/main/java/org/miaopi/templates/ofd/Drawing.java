package org.miaopi.templates.ofd;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.miaopi.templates.ofd.seal.Sm3;

/**
 * A picture as OFD draws it. Lengths are in units of its own, x to the right and y downwards from
 * its upper left corner. Immutable.
 */
public record Drawing(double width, double height, List<Piece> pieces) {

  public Drawing {
    pieces = List.copyOf(pieces);
  }

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
