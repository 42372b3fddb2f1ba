package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.Docx.anchor;
import static org.miaopi.templates.Docx.borders;
import static org.miaopi.templates.Docx.cell;
import static org.miaopi.templates.Docx.font;
import static org.miaopi.templates.Docx.inline;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.row;
import static org.miaopi.templates.Docx.run;
import static org.miaopi.templates.Docx.table;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.ofd.Ofdrw;
import org.miaopi.templates.ofd.SealMaker;

/** The same certificate as PDF and as OFD (GB/T 33190), which ofdrw judges. */
class OfdTest {

  static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  private static final SigningKey KEY =
      DevelopmentKey.create(KeyUse.SEAL, SignatureAlgorithm.SM2, NOW, new SecureRandom()).key();
  private static final SealMaker SEALS = new SealMaker(KEY);
  private static final double DOTS_PER_MILLIMETRE = 6;

  private static final String GROUND =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="210" height="297" viewBox="0 0 210 297">
      <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/>
      <stop offset="1" stop-color="#fde"/></linearGradient></defs>
      <rect x="8" y="8" width="194" height="281" fill="url(#g)"/>
      <rect x="10" y="10" width="190" height="277" fill="none" stroke="#a00" stroke-width="1"/>
      <circle cx="105" cy="148" r="40" fill="#f0c0c0"/>
      <clipPath id="inside"><rect x="20" y="20" width="170" height="257"/></clipPath>
      <g clip-path="url(#inside)" fill="none" stroke="#a0c0a0" stroke-width=".4"
      stroke-linecap="round" stroke-linejoin="bevel"><path d="%s"/></g>
      <text x="30" y="280" font-family="Serif" font-size="6">No. 证照</text></svg>""";

  /**
   * Waves that begin and end beyond the frame that cuts them off, as long as those of guilloches.
   */
  private static String ground() {
    StringBuilder waves = new StringBuilder();
    for (int y = 0; y < 300; y += 25) {
      waves.append("M0 ").append(y);
      for (int x = 0; x < 210; x += 21) waves.append("q5 -8 10.5 0t10.5 0");
    }
    return GROUND.formatted(waves);
  }

  @Test
  void ofdLooksLikePdfAndSaysTheSame() throws IOException {
    Template template = certificate();
    byte[] pdf = template.render(data());
    byte[] ofd = template.renderOfd(data(), SEALS, NOW);

    assertThat(Ofdrw.fault(ofd)).isEmpty();
    assertThat(Ofdrw.seals(ofd)).isEqualTo(1);
    String drawn = "No.证照"; // in the ground, which is a drawing
    assertThat(flat(String.join("", Ofdrw.texts(ofd))))
        .isEqualTo(flat(Certificates.text(pdf)).replace(drawn, ""));
    keep("same.ofd", ofd);
    keep("same.pdf", pdf);
    BufferedImage expected = picture(pdf);
    keep("same-as-pdf.png", png(expected));
    BufferedImage actual = Ofdrw.picture(ofd, 0, DOTS_PER_MILLIMETRE);
    keep("same-as-ofd.png", png(actual));
    assertThat(difference(expected, actual)).as("of 1").isLessThan(0.005);
  }

  @Test
  void theSameDataKeyAndTimeGiveTheSameBytes() throws IOException {
    byte[] first = certificate().renderOfd(data(), SEALS, NOW);
    assertThat(certificate().renderOfd(data(), new SealMaker(KEY), NOW)).isEqualTo(first);
  }

  @Test
  void whatLiesUnderThePageIsAPageOfItsOwnTheSameInEachDocument() throws IOException {
    Docx docx = Docx.of();
    String ground = docx.image("svg", ground().getBytes(StandardCharsets.UTF_8));
    Template template =
        Certificates.template(
            docx.add(p("", anchor(ground, "", true, 0, 0, 210, 297)), p("{{姓名}}")));
    byte[] first = template.renderOfd(data(), SEALS, NOW);
    byte[] second = template.renderOfd(data(), SEALS, NOW.plusSeconds(1));
    assertThat(second).isNotEqualTo(first);
    assertThat(file(second, "Doc_0/Tpls/Tpl_0/Content.xml"))
        .isEqualTo(file(first, "Doc_0/Tpls/Tpl_0/Content.xml"))
        .contains("Cap=\"Round\" Join=\"Bevel\"");
  }

  private static String file(byte[] ofd, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
      for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        if (it.getName().equals(name))
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    throw new IOException("No " + name);
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s\\u3000\\u00a0]", "");
  }

  private static Template certificate() throws IOException {
    Docx docx = Docx.of();
    String ground = docx.image("svg", ground().getBytes(StandardCharsets.UTF_8));
    String any = docx.image("png", Certificates.picture("png", 40, 40, Color.RED, Color.BLUE));
    return Certificates.template(
        docx.header(p("页眉 & <Header>"))
            .footer(p("第 1 页"))
            .add(
                p("", anchor(ground, "", true, 0, 0, 210, 297)),
                p(Docx.jc("center"), run(font("楷体", 22) + "<w:b/>", "老年人优待证 𠮷")),
                p("", run(font("黑体", 12) + "<w:u w:val=\"single\"/>", "姓名：{{姓名}}𠮷  先生")),
                p("Certificate of {{姓名}}, {{年龄}} years, {{押金 | 大写}}"),
                table(
                    borders("dotted", 8, "c00000"),
                    new int[] {4000, 4000},
                    row("", cell("", p("{{#从业人员}}{{姓名}}")), cell("", p("{{岗位}}{{/从业人员}}")))),
                p("", inline(any, "", 20, 20) + inline(any, "{{@照片}}", 25, 35)),
                p(
                    "",
                    inline(any, "{{@qr}}", 30, 30)
                        + anchor(any, "{{@seal}}", false, 120, 200, 42, 42))));
  }

  private static TemplateData data() {
    byte[] photo = Certificates.picture("jpg", 60, 84, Color.BLUE, Color.WHITE);
    return Certificates.data(Certificates.answers(), Map.of("照片", photo));
  }

  private static BufferedImage picture(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, (float) (DOTS_PER_MILLIMETRE * 25.4));
    }
  }

  /** For eyes. */
  private static void keep(String name, byte[] file) throws IOException {
    Files.write(Files.createDirectories(Path.of("target/pictures")).resolve(name), file);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** The mean difference of all parts of colours, of 1, with dots of two by two. */
  private static double difference(BufferedImage a, BufferedImage b) {
    int width = Math.min(a.getWidth(), b.getWidth());
    int height = Math.min(a.getHeight(), b.getHeight());
    assertThat(Math.abs(a.getWidth() - b.getWidth())).isLessThan(3);
    assertThat(Math.abs(a.getHeight() - b.getHeight())).isLessThan(3);
    long sum = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int p = a.getRGB(x, y);
        int q = b.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          sum += Math.abs((p >> shift & 0xff) - (q >> shift & 0xff));
        }
      }
    }
    return sum / (255.0 * 3 * width * height);
  }
}
