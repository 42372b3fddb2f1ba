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
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.signature.Signer;

/** Certificates are kept in archives: PDF/A-2u (ISO 19005-2), as veraPDF judges. */
class ArchiveTest {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  private static final String SHADED =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">
      <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/>
      <stop offset="1" stop-color="#c00" stop-opacity="0.4"/></linearGradient></defs>
      <rect width="100" height="100" fill="url(#g)" opacity="0.5"/>
      <text x="10" y="50" font-family="Serif" font-size="20">证照 No.</text></svg>""";

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void aSignedCertificateWithEverythingConforms(SignatureAlgorithm algorithm) throws IOException {
    byte[] pdf = certificate().render(data());
    assertThat(Archive.objections(pdf)).isEmpty();
    var key = DevelopmentKey.create(KeyUse.SIGNING, algorithm, NOW, new SecureRandom()).key();
    assertThat(Archive.objections(Signer.sign(pdf, key, NOW))).isEmpty();
  }

  /** A document without these would pass with anything. */
  @Test
  void theJudgeObjects() throws IOException {
    String pdf = new String(certificate().render(data()), StandardCharsets.ISO_8859_1);
    byte[] without =
        pdf.replace("/OutputIntents", "/OutputIntentz").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Archive.objections(without)).anyMatch(it -> it.startsWith("6.2.4.3 "));
  }

  @Test
  void theDocumentTellsItsLanguageTitleAndIdentifier(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("certificate.pdf");
    Files.write(file, certificate().render(data()));
    Process info = new ProcessBuilder("pdfinfo", "-meta", file.toString()).start();
    assertThat(new String(info.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>")
        .contains("<rdf:li xml:lang=\"x-default\">老年人优待证</rdf:li>")
        .contains("<dc:identifier>1.2.156.3005.2.X</dc:identifier>")
        .contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>");
  }

  private static Template certificate() throws IOException {
    Docx docx = Docx.of();
    String seen = docx.image("svg", SHADED.getBytes(StandardCharsets.UTF_8));
    String clear = docx.image("png", transparent());
    String grey = docx.image("jpeg", grey());
    String press = docx.image("jpg", press());
    return Certificates.template(
        docx.header(p("页眉"))
            .footer(p("第 1 页"))
            .add(
                p("", anchor(seen, "", true, 0, 0, 210, 297)),
                p("", run(font("楷体", 22) + "<w:b/>", "老年人优待证 𠮷")),
                p("", run(font("黑体", 12) + "<w:u w:val=\"single\"/>", "{{姓名}}")),
                table(
                    borders("dotted", 8, "c00000"),
                    new int[] {4000, 4000},
                    row("", cell("", p("{{#从业人员}}{{姓名}}")), cell("", p("{{岗位}}{{/从业人员}}")))),
                p("", inline(clear, "", 20, 20) + inline(grey, "", 20, 20)),
                p("", inline(press, "", 20, 20) + inline(press, "{{@照片}}", 25, 35)),
                p(
                    "",
                    inline(clear, "{{@qr}}", 30, 30)
                        + anchor(clear, "{{@seal}}", false, 120, 200, 42, 42))));
  }

  private static TemplateData data() {
    byte[] photo = Certificates.picture("jpg", 60, 84, Color.BLUE, Color.WHITE);
    return Certificates.data(Certificates.answers(), Map.of("照片", photo));
  }

  private static byte[] transparent() throws IOException {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(200, 0, 0, 100));
    graphics.fillOval(0, 0, 40, 40);
    graphics.dispose();
    return written(image, "png");
  }

  private static byte[] grey() throws IOException {
    return written(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY), "jpeg");
  }

  /** In cyan, magenta, yellow and black, as print shops deliver pictures. */
  private static byte[] press() throws IOException {
    WritableRaster pixels = Raster.createInterleavedRaster(0, 40, 40, 4, null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      writer.write(new IIOImage(pixels, null, null));
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}
