package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.Docx.inline;
import static org.miaopi.templates.Docx.p;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.type.Scope;

/** What must never get as far as docx4j, and what each uploader is told. */
class HostileDocumentsTest {

  private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\">%s</svg>";

  @Test
  void somethingElseThanAWordDocument() {
    assertRefused("hello".getBytes(StandardCharsets.UTF_8), "template.notWord");
    assertRefused(new byte[0], "template.notWord");
    assertRefused(Docx.zip(Map.of("a.txt", new byte[3])), "template.notWord");
    byte[] cut = Docx.of(p("证照")).bytes();
    assertRefused(java.util.Arrays.copyOf(cut, cut.length / 2), "template.notWord");
    byte[] other =
        Docx.zip(
            Map.of(
                "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                        .getBytes(StandardCharsets.UTF_8),
                "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                        .getBytes(StandardCharsets.UTF_8)));
    assertRefused(other, "template.notWord");
  }

  @Test
  void aFileThatUnpacksToTooMuch() {
    assertRefused(
        Docx.of().part("word/big.xml", "<a>" + " ".repeat(30 << 20) + "</a>").bytes(),
        "template.zip.tooLarge");
    assertRefused(
        Docx.of().part("word/dense.xml", "<a>" + " ".repeat(8 << 20) + "</a>").bytes(),
        "template.zip.tooLarge");
    Docx crowded = Docx.of();
    for (int i = 0; i < 600; i++) crowded.part("word/part%d.xml".formatted(i), "<a/>");
    assertRefused(crowded.bytes(), "template.zip.tooLarge");
  }

  @Test
  void partsThatLeaveTheirFolder() {
    assertRefused(Docx.of().part("../../etc/passwd.xml", "<a/>").bytes(), "template.zip.name");
    assertRefused(Docx.of().part("/etc/passwd.xml", "<a/>").bytes(), "template.zip.name");
    assertRefused(Docx.of().part("word\\..\\a.xml", "<a/>").bytes(), "template.zip.name");
  }

  @Test
  void declarationsThatReadFilesOrBlowUp() {
    String xxe = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
    assertRefused(Docx.of().part("word/settings.xml", xxe).bytes(), "template.xml.doctype");
    byte[] wide =
        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xxe).getBytes(StandardCharsets.UTF_16);
    assertRefused(Docx.of().part("word/settings.xml", wide).bytes(), "template.xml.doctype");
    assertRefused(
        Docx.of().part("customXml/item1.xml", "<!DOCTYPE a><a/>").bytes(), "template.xml.doctype");
    assertRefused(
        Docx.of().part("word/media/a.dat", "<!DOCTYPE a><a/>").bytes(), "template.xml.doctype");
    assertRefused(
        Docx.of().part("word/deep.xml", "<a>".repeat(500) + "</a>".repeat(500)).bytes(),
        "template.xml.deep");
    assertRefused(Docx.of().part("word/settings.xml", "<a><b></a>").bytes(), "template.xml.broken");
  }

  @Test
  void referencesToTheOutside() {
    TemplateProblem problem =
        assertRefused(
            Docx.of()
                .relationship("image", "http://169.254.169.254/secret.png", "External")
                .bytes(),
            "template.external");
    assertThat(problem.message(Locale.CHINA))
        .isEqualTo(
            "“word/_rels/document.xml.rels”处：文档引用了外部内容 http://169.254.169.254/secret.png。图片请直接插入文档，不要链接到文件或网址。");
    assertRefused(
        Docx.of().relationship("attachedTemplate", "file:///x.dotm", "External").bytes(),
        "template.external");
    assertThat(
            problems(
                Docx.of(p("证照"))
                    .relationship("hyperlink", "https://example.org/", "External")
                    .bytes()))
        .isEmpty();
  }

  @Test
  void macrosObjectsAndEmbeddedFiles() {
    byte[] zip = Docx.zip(Map.of("a", new byte[1]));
    byte[] ole = ByteBuffer.allocate(600).putLong(0xd0cf11e0a1b11ae1L).array();
    assertRefused(Docx.of().part("word/vbaProject.bin", ole).bytes(), "template.macro");
    assertRefused(
        Docx.of().part("word/embeddings/oleObject1.bin", ole).bytes(), "template.embedded");
    assertRefused(Docx.of().part("word/media/image9.png", ole).bytes(), "template.embedded");
    assertRefused(Docx.of().part("word/media/image9.png", zip).bytes(), "template.embedded");
    assertRefused(Docx.of().part("word/activeX/activeX1.xml", "<a/>").bytes(), "template.embedded");
    assertRefused(
        Docx.of().relationship("aFChunk", "media/a.xml", "Internal").bytes(), "template.embedded");
    assertRefused(Docx.of("<w:altChunk r:id=\"rId1\"/>").bytes(), "template.embedded");
    assertRefused(
        Docx.of().part("word/tool.exe", new byte[] {'M', 'Z'}).bytes(), "template.part.unknown");
  }

  @Test
  void picturesThatAreHugeOrNone() throws Exception {
    assertRefused(
        Docx.of().part("word/media/a.png", hugePng()).bytes(), "template.picture.tooLarge");
    assertRefused(
        Docx.of().part("word/media/a.png", new byte[] {1, 2, 3}).bytes(),
        "template.picture.broken");
    assertRefused(svg("<script>alert(1)</script>"), "template.svg.active");
    assertRefused(svg("<use href=\"http://example.org/a.svg#b\"/>"), "template.svg.active");
    assertRefused(svg("<rect fill=\"url(http://example.org/a)\"/>"), "template.svg.active");
    assertRefused(svg("<rect onclick=\"x()\"/>"), "template.svg.active");
  }

  @Test
  void everyDamageIsAProblemAndNeverAnException() {
    byte[] good =
        Docx.of(
                p("姓名：{{姓名}}"),
                Docx.table("", new int[] {500}, Docx.row("", Docx.cell("", p("a")))))
            .bytes();
    Random random = new Random(20261124);
    for (int i = 0; i < 60; i++) {
      byte[] damaged = good.clone();
      for (int j = 0; j < 5; j++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      assertThat(problems(damaged)).isNotEmpty();
    }
  }

  @Test
  void everyRefusalIsSaidInBothLanguages() {
    byte[] macro = Docx.of().part("word/vbaProject.bin", new byte[9]).bytes();
    TemplateProblem problem = assertRefused(macro, "template.macro");
    assertThat(problem.message(Locale.ENGLISH))
        .isEqualTo(
            "At “word/vbaProject.bin”: The document holds macros. Save it as .docx without macros and upload that.");
    assertThat(problem.message(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("“word/vbaProject.bin”处：文档里有宏。请另存为不含宏的 .docx 再上传。");
  }

  private static TemplateProblem assertRefused(byte[] document, String code) {
    TemplateCompilation compilation = Templates.compile(document, new Scope(Map.of()), Set.of());
    assertThat(compilation.template()).isNull();
    assertThat(compilation.problems()).extracting(TemplateProblem::code).containsExactly(code);
    return compilation.problems().getFirst();
  }

  private static List<TemplateProblem> problems(byte[] document) {
    return Templates.compile(document, new Scope(Map.of()), Set.of()).problems();
  }

  private static byte[] svg(String content) {
    Docx docx = Docx.of();
    String picture = docx.image("svg", DRAWING.formatted(content).getBytes(StandardCharsets.UTF_8));
    return docx.add(p("", inline(picture, "", 10, 10))).bytes();
  }

  /** A small PNG whose header claims 40,000 × 40,000 pixels. */
  private static byte[] hugePng() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", out);
    byte[] png = out.toByteArray();
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, 40_000);
    header.putInt(20, 40_000);
    java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
    checksum.update(png, 12, 17);
    header.putInt(29, (int) checksum.getValue());
    return png;
  }
}
