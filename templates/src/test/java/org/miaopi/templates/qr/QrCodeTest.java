package org.miaopi.templates.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Scanner;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

  private static final String LINK =
      "https://zwfw.example.gov.cn/verify/1.2.156.3005.2.11100000000013338W011.7.002.S";

  @ParameterizedTest
  @ValueSource(strings = {LINK, "A", "老年人优待证 𠮷"})
  void aReaderReadsThePicture(String text) throws Exception {
    byte[] png = QrCode.of(text).png(4);
    assertThat(read(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {LINK, "老年人优待证 𠮷"})
  void aReaderReadsTheDrawing(String text) throws Exception {
    QrCode code = QrCode.of(text);
    assertThat(read(draw(code))).isEqualTo(text);
  }

  @Test
  void drawingAndPictureAgreeInEveryPixel() throws Exception {
    QrCode code = QrCode.of(LINK);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.png(4)));
    BufferedImage drawing = draw(code);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        assertThat(drawing.getRGB(x, y)).isEqualTo(picture.getRGB(x, y));
      }
    }
  }

  @Test
  void fourLightModulesSurroundTheCode() {
    assertThat(QrCode.of("A").modules()).isEqualTo(21 + 8);
    assertThat(QrCode.of("A").svg()).contains("viewBox=\"0 0 29 29\"").contains("d=\"M4 4L11 4");
  }

  @Test
  void textsThatNoCodeHoldsAreRefused() {
    assertThatThrownBy(() -> QrCode.of("")).hasMessage("A QR code needs a text");
    assertThatThrownBy(() -> QrCode.of("中".repeat(2000)))
        .hasMessage("Too long for a QR code: 2000 characters");
  }

  private static String read(BufferedImage image) throws Exception {
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, width, null, 0, width);
    var source = new RGBLuminanceSource(width, width, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private static BufferedImage draw(QrCode code) {
    int size = code.modules() * 4;
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(4, 4);
    var path = Pattern.compile("fill=\"(#\\w+)\" d=\"([^\"]+)\"").matcher(code.svg());
    while (path.find()) {
      graphics.setColor(Color.decode(path.group(1)));
      graphics.fill(shape(path.group(2)));
    }
    graphics.dispose();
    return image;
  }

  private static Path2D shape(String path) {
    Path2D shape = new Path2D.Float();
    Scanner commands = new Scanner(path.replaceAll("([MLZ])", " $1 "));
    while (commands.hasNext()) {
      switch (commands.next()) {
        case "M" -> shape.moveTo(commands.nextInt(), commands.nextInt());
        case "L" -> shape.lineTo(commands.nextInt(), commands.nextInt());
        default -> shape.closePath();
      }
    }
    return shape;
  }
}
