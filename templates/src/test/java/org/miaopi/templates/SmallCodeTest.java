package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.Docx.inline;
import static org.miaopi.templates.Docx.p;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sizes that no warning is given of are read from paper scanned at 200 dots an inch. */
class SmallCodeTest {

  private static final String CODE =
      "https://zwfw.example.gov.cn/verify#MP1:" + "6BF$R0.A%T8XW2".repeat(27);

  @ParameterizedTest
  @ValueSource(ints = {20, 22, 25})
  void aCodeThatIsLargeEnoughIsRead(int millimetres) throws Exception {
    Docx docx = new Docx();
    String any = docx.image("png", Certificates.picture("png", 9, 9, Color.RED, Color.BLUE));
    docx.add(p("", inline(any, "{{@qr}}", millimetres, millimetres)));
    TemplateData data = Certificates.data();
    byte[] pdf =
        Certificates.template(docx)
            .render(
                new TemplateData(
                    data.values(),
                    data.today(),
                    data.calendar(),
                    Map.of(),
                    data.labels(),
                    CODE,
                    null,
                    data.metadata()));
    assertThat(read(pdf)).isEqualTo(CODE);
  }

  private static String read(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
      int width = page.getWidth();
      int height = page.getHeight();
      int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
      var binary =
          new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
      return new QRCodeReader()
          .decode(binary, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
          .getText();
    }
  }
}
