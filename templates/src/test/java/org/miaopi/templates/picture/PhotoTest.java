package org.miaopi.templates.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotoTest {

  @Test
  void theMiddleOfAPhotographFillsItsPlace() throws IOException {
    BufferedImage wide = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = wide.createGraphics();
    graphics.setColor(Color.GREEN);
    graphics.fillRect(300, 0, 300, 300);
    graphics.dispose();
    BufferedImage fitted = read(Photo.fit(encoded(wide, "png"), 72, 72));
    assertThat(fitted.getWidth()).isEqualTo(300);
    assertThat(fitted.getHeight()).isEqualTo(300);
    assertThat(green(fitted, 6, 150)).isTrue();
    assertThat(green(fitted, 293, 150)).isTrue();
  }

  @Test
  void aCameraHeldSidewaysIsTurnedUpright() throws IOException {
    BufferedImage lying = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = lying.createGraphics();
    graphics.setColor(Color.GREEN);
    graphics.fillRect(0, 0, 200, 300);
    graphics.dispose();
    BufferedImage upright = read(Photo.fit(turned(encoded(lying, "jpg"), 6), 72, 96));
    assertThat(green(upright, 150, 40)).isTrue();
    assertThat(green(upright, 150, 360)).isFalse();
  }

  @Test
  void whatTheCameraWroteBesideThePictureIsLeftOut() throws IOException {
    BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    byte[] fitted = Photo.fit(turned(encoded(picture, "jpg"), 1), 30, 30);
    assertThat(new String(fitted, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
  }

  @Test
  void whatIsNoPictureIsRefused() {
    assertThatThrownBy(() -> Photo.fit(new byte[] {1, 2, 3}, 10, 10))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Photo.fit(new byte[0], 10, 10)).isInstanceOf(IOException.class);
  }

  private static boolean green(BufferedImage image, int x, int y) {
    Color color = new Color(image.getRGB(x, y));
    return color.getGreen() > 200 && color.getRed() < 60;
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static BufferedImage read(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture));
  }

  /** The JPEG with an Exif part that says how the camera was held. */
  private static byte[] turned(byte[] jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(exif, 0, exif.length);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
