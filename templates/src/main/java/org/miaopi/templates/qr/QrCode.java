package org.miaopi.templates.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) of a text in the fewest modules that hold it, so that they are as large
 * as they can be in print, with as much error correction as has room beside it (7% to 30%), and the
 * quiet zone of 4 modules that the standard asks for. The same text always gives the same bytes.
 */
public final class QrCode {

  private static final int QUIET = 4;

  private static final List<ErrorCorrectionLevel> STRONGER =
      List.of(ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.H);

  private final ByteMatrix matrix;

  private QrCode(ByteMatrix matrix) {
    this.matrix = matrix;
  }

  /** The code of a text of 1 to about 2,900 bytes; throws IllegalArgumentException beyond. */
  public static QrCode of(String text) {
    if (text.isEmpty()) throw new IllegalArgumentException("A QR code needs a text");
    try {
      ErrorCorrectionLevel level = strongest(text);
      return new QrCode(Encoder.encode(text, level, hints(text)).getMatrix());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(
          "Too long for a QR code: %d characters".formatted(text.length()), tooLong);
    }
  }

  /** The most error correction that needs no more modules than the least. */
  private static ErrorCorrectionLevel strongest(String text) throws WriterException {
    ErrorCorrectionLevel strongest = ErrorCorrectionLevel.L;
    Version smallest = version(text, strongest);
    for (ErrorCorrectionLevel level : STRONGER) {
      if (version(text, level) != smallest) break;
      strongest = level;
    }
    return strongest;
  }

  /** Choosing the mask takes longest, and does not change the size. */
  private static Version version(String text, ErrorCorrectionLevel level) throws WriterException {
    Map<EncodeHintType, Object> hints = new EnumMap<>(hints(text));
    hints.put(EncodeHintType.QR_MASK_PATTERN, 0);
    return Encoder.encode(text, level, hints).getVersion();
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

  /**
   * A charset is only declared where it is needed: some readers stumble over the declaration. What
   * needs none is packed in runs of digits, capitals and bytes as is shortest.
   */
  private static Map<EncodeHintType, ?> hints(String text) {
    boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    return plain
        ? Map.of(EncodeHintType.QR_COMPACT, true)
        : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
  }
}
