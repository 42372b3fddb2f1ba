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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.page.Fo;
import org.miaopi.templates.page.PdfProperties;
import org.miaopi.templates.page.PdfWriter;
import org.miaopi.templates.qr.QrCode;
import org.miaopi.templates.seal.Seal;

/** Seal, QR code and signature on a page as the templates write it. */
class PrintedCertificateTest {

  private static final String LINK = "https://zwfw.example.gov.cn/verify/" + IDENTIFIER;

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

  /** A square of 60 mm: the seal in the middle, the code below. */
  private static byte[] page() {
    Fo.Element seal = picture("seal.svg", "42mm", "9mm");
    Fo.Element code = picture("qr.svg", "40mm", "10mm");
    Fo.Element flow = element("flow", Map.of("flow-name", "xsl-region-body"), seal, code);
    Fo.Element master =
        element(
            "simple-page-master",
            Map.of("master-name", "page", "page-width", "60mm", "page-height", "110mm"),
            element("region-body", Map.of()));
    Fo.Element root =
        element(
            "root",
            Map.of(),
            element("layout-master-set", Map.of(), master),
            element("page-sequence", Map.of("master-reference", "page"), flow));
    byte[] sealSvg = new Seal("济南市历城区民政局", "3701170001234").svg().getBytes(StandardCharsets.UTF_8);
    byte[] qrSvg = QrCode.of(LINK).svg().getBytes(StandardCharsets.UTF_8);
    return new PdfWriter()
        .write(
            root,
            Map.of("seal.svg", sealSvg, "qr.svg", qrSvg),
            new PdfProperties("老年人优待证", "济南市历城区民政局", IDENTIFIER, NOW));
  }

  private static Fo.Element picture(String name, String size, String indent) {
    Fo.Element picture =
        element(
            "external-graphic",
            Map.of(
                "src", "picture:" + name,
                "content-width", size,
                "content-height", size,
                "width", size,
                "height", size));
    return element(
        "block",
        Map.of(
            "line-height",
            "0",
            "start-indent",
            indent,
            "space-before",
            "9mm",
            "space-before.conditionality",
            "retain"),
        picture);
  }

  private static Fo.Element element(String name, Map<String, String> attributes, Fo... children) {
    return new Fo.Element(name, attributes, List.of(children));
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
