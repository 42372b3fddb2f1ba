package org.miaopi.templates.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Compares a picture with the one that a person looked at and kept. */
final class GoldenPicture {

  /** In the folder of the module. */
  private static final Path KEPT = Path.of("src/test/resources/golden/starters");

  private static final Path DIFFERENCES = Path.of("target/golden");

  /** Of 255; what lies below is a matter of smoothing. */
  private static final int VISIBLE = 48;

  /** Which share of all pixels may differ visibly. */
  private static final double ALLOWED = 0.004;

  private GoldenPicture() {}

  /** {@code -Dgolden.update=true} keeps the picture instead. */
  static void matches(String name, byte[] png) throws IOException {
    Path kept = KEPT.resolve(name + ".png");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(KEPT);
      Files.write(kept, png);
      return;
    }
    assertThat(kept).as("keep it by -Dgolden.update=true").exists();
    BufferedImage expected = ImageIO.read(kept.toFile());
    BufferedImage actual = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(actual.getWidth() + "×" + actual.getHeight())
        .isEqualTo(expected.getWidth() + "×" + expected.getHeight());
    BufferedImage difference =
        new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_INT_RGB);
    int visible = 0;
    for (int y = 0; y < actual.getHeight(); y++) {
      for (int x = 0; x < actual.getWidth(); x++) {
        int distance = distance(expected.getRGB(x, y), actual.getRGB(x, y));
        if (distance > VISIBLE) visible++;
        difference.setRGB(x, y, distance > VISIBLE ? 0xd00000 : faded(actual.getRGB(x, y)));
      }
    }
    double share = visible / (double) (actual.getWidth() * actual.getHeight());
    if (share <= ALLOWED) return;
    Files.createDirectories(DIFFERENCES);
    Path shown = DIFFERENCES.resolve(name + "-difference.png");
    ImageIO.write(difference, "png", shown.toFile());
    Files.write(DIFFERENCES.resolve(name + "-now.png"), png);
    assertThat(share).as("%s looks different: see %s", name, shown).isLessThanOrEqualTo(ALLOWED);
  }

  private static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
    }
    return most;
  }

  private static int faded(int rgb) {
    int grey = ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
    int light = 255 - (255 - grey) / 3;
    return light << 16 | light << 8 | light;
  }
}
