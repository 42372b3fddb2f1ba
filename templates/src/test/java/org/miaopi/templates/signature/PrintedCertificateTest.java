package org.miaopi.templates.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.signature.DocumentVerdict.State.GENUINE;
import static org.miaopi.templates.signature.Documents.IDENTIFIER;
import static org.miaopi.templates.signature.Documents.NOW;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.pdf.Artwork;
import org.miaopi.templates.pdf.Artworks;
import org.miaopi.templates.pdf.FontShelf;
import org.miaopi.templates.pdf.PdfFile;
import org.miaopi.templates.pdf.PdfProperties;
import org.miaopi.templates.qr.QrCode;
import org.miaopi.templates.seal.Seal;
import org.miaopi.templates.sheet.Mark;
import org.miaopi.templates.sheet.Sheet;

/** Seal, QR code and signature on a page as the templates write it. */
class PrintedCertificateTest {

  private static final String LINK = "https://zwfw.example.gov.cn/verify/" + IDENTIFIER;

  private static final double MILLIMETRE = 72 / 25.4;

  @Test
  void aPrintedPageIsSealedSignedAndReadByPhones() throws Exception {
    SigningKey key = Documents.key();
    byte[] signed = Signer.sign(page(), key, NOW);
    assertThat(DocumentVerifier.verify(signed, List.of(key.certificate())))
        .isEqualTo(new DocumentVerdict(GENUINE, IDENTIFIER));
    BufferedImage print = print(signed);
    assertThat(read(print)).isEqualTo(LINK);
    assertThat(print.getRGB(print.getWidth() / 2, print.getWidth() / 2) & 0xffffff)
        .as("the middle of the star")
        .isEqualTo(0xc8161d);
  }

  /** 60 mm wide: the seal in the middle of the upper square, the code below. */
  private static byte[] page() throws IOException {
    Artwork seal = artwork(new Seal("济南市历城区民政局", "3701170001234").svg());
    Artwork code = artwork(QrCode.of(LINK).svg());
    Sheet sheet =
        new Sheet(
            60 * MILLIMETRE,
            110 * MILLIMETRE,
            List.of(square("seal", 9, 42), square("qr", 60, 40)));
    return PdfFile.write(
        List.of(sheet),
        new FontShelf(Map.of()),
        Map.of("seal", seal, "qr", code)::get,
        new PdfProperties("老年人优待证", "济南市历城区民政局", IDENTIFIER, NOW));
  }

  private static Artwork artwork(String svg) throws IOException {
    return Objects.requireNonNull(Artworks.of(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static Mark square(String name, double top, double side) {
    return new Mark.Picture(
        name, (60 - side) / 2 * MILLIMETRE, top * MILLIMETRE, side * MILLIMETRE, side * MILLIMETRE);
  }

  private static BufferedImage print(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, 300);
    }
  }

  private static String read(BufferedImage image) throws Exception {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
