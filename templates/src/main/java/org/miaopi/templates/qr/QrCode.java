package org.miaopi.templates.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code of a text with error correction M (15%) and the quiet zone of 4 modules that the
 * standard asks for. The same text always gives the same bytes.
 */
public final class QrCode {

  private static final int QUIET = 4;

  private final ByteMatrix matrix;

  private QrCode(ByteMatrix matrix) {
    this.matrix = matrix;
  }

  /** The code of a text of 1 to about 2,300 bytes; throws IllegalArgumentException beyond. */
  public static QrCode of(String text) {
    if (text.isEmpty()) throw new IllegalArgumentException("A QR code needs a text");
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, hints(text)).getMatrix());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(
          "Too long for a QR code: %d characters".formatted(text.length()), tooLong);
    }
  }

  /** Its width and height in modules, quiet zone included. */
  public int modules() {
    return matrix.getWidth() + 2 * QUIET;
  }

  /**
   * The code as SVG, one unit a module: a white square and one black path that uses only the
   * commands M, L and Z, so that nothing shines through between modules at any scale.
   */
  public String svg() {
    int size = modules();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">".formatted(size, size)
        + "<path fill=\"#ffffff\" d=\"M0 0L%d 0L%d %dL0 %dZ\"/>".formatted(size, size, size, size)
        + "<path fill=\"#000000\" d=\"%s\"/></svg>".formatted(Outline.of(size, this::dark));
  }

  /** The code as a PNG picture, black on white, with this many pixels a module (1 to 64). */
  public byte[] png(int pixelsPerModule) {
    if (pixelsPerModule < 1 || pixelsPerModule > 64) {
      throw new IllegalArgumentException("Pixels per module: " + pixelsPerModule);
    }
    return Png.blackAndWhite(
        modules() * pixelsPerModule, (x, y) -> dark(x / pixelsPerModule, y / pixelsPerModule));
  }

  private boolean dark(int x, int y) {
    int column = x - QUIET;
    int row = y - QUIET;
    if (column < 0 || row < 0 || column >= matrix.getWidth() || row >= matrix.getHeight()) {
      return false;
    }
    return matrix.get(column, row) == 1;
  }

  /** A charset is only declared where it is needed: some readers stumble over the declaration. */
  private static Map<EncodeHintType, ?> hints(String text) {
    boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    return plain ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
  }
}
