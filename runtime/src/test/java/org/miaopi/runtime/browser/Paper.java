package org.miaopi.runtime.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A PDF as tools see it that know nothing of Miaopi: poppler's and ZXing. */
final class Paper {

  private static final int DOTS_PER_INCH = 200;
  private static final double DOTS_PER_MILLIMETRE = DOTS_PER_INCH / 25.4;

  private final Path file;
  private final BufferedImage picture;

  Paper(Path file) throws IOException, InterruptedException {
    this.file = file;
    Path folder = Files.createTempDirectory("miaopi-paper");
    Path png = folder.resolve("page");
    run("pdftoppm", "-png", "-singlefile", "-r", "" + DOTS_PER_INCH, file.toString(), png + "");
    picture = ImageIO.read(folder.resolve("page.png").toFile());
  }

  /** What pdfsig finds, line by line, without blanks at the ends. */
  List<String> signatures() throws IOException, InterruptedException {
    return run("pdfsig", file.toString()).lines().map(String::strip).toList();
  }

  String text() throws IOException, InterruptedException {
    return run("pdftotext", "-layout", file.toString(), "-");
  }

  /** What the QR code on the page says. */
  String qrCode() throws NotFoundException {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    Map<DecodeHintType, Object> hints = Map.of(DecodeHintType.TRY_HARDER, true);
    return new MultiFormatReader().decode(bitmap, hints).getText();
  }

  /** How many dots of seal red a square holds; in millimetres from the upper left corner. */
  long redIn(double left, double top, double side) {
    return red(dots(left), dots(top), dots(left + side), dots(top + side));
  }

  /** How many dots of seal red the page holds. */
  long red() {
    return red(0, 0, picture.getWidth(), picture.getHeight());
  }

  private long red(int fromX, int fromY, int toX, int toY) {
    long count = 0;
    for (int y = fromY; y < toY; y++) {
      for (int x = fromX; x < toX; x++) if (isRed(new Color(picture.getRGB(x, y)))) count++;
    }
    return count;
  }

  private static boolean isRed(Color color) {
    return color.getRed() > 180 && color.getGreen() < 90 && color.getBlue() < 90;
  }

  private static int dots(double millimetres) {
    return (int) Math.round(millimetres * DOTS_PER_MILLIMETRE);
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new IOException(Stream.of(command).toList() + ": " + said);
    return said;
  }
}
