package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.templates.format.Label;
import org.miaopi.templates.seal.Seal;

/** An item with fields of every kind, an applicant's answers, and what is printed of them. */
final class Certificates {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final Type EMPLOYEES =
      new Type.Rows(fields("姓名", Type.Simple.TEXT, "岗位", new Type.Choice(List.of("1", "2"))));

  static final Scope SCOPE =
      new Scope(
          fields(
              "姓名", Type.Simple.TEXT,
              "公民身份号码", Type.Simple.TEXT,
              "性别", new Type.Choice(List.of("1", "2")),
              "年龄", Type.Simple.DECIMAL,
              "押金", Type.Simple.DECIMAL,
              "发证日期", Type.Simple.DATE,
              "有效期止", Type.Simple.DATE,
              "网络经营", Type.Simple.BOOLEAN,
              "照片", Type.Simple.TEXT,
              "经营项目", new Type.ListOf(new Type.Choice(List.of("1", "2", "3"))),
              "居住地址",
                  new Type.Group(
                      fields("区县", new Type.Choice(List.of("370112")), "街道", Type.Simple.TEXT)),
              "从业人员", EMPLOYEES));

  static final Set<String> PHOTOS = Set.of("照片");

  private static final Map<String, Map<String, Label>> LABELS =
      Map.of(
          "性别", Map.of("1", new Label("男", "Male"), "2", new Label("女", "Female")),
          "经营项目",
              Map.of("1", new Label("热食类食品制售", "Hot food"), "2", new Label("冷食类食品制售", "Cold food")),
          "居住地址.区县", Map.of("370112", new Label("历城区", null)),
          "从业人员.岗位", Map.of("1", new Label("厨师", "Cook"), "2", new Label("服务员", "Waiter")));

  private Certificates() {}

  static Map<String, @Nullable Object> answers() {
    Map<String, @Nullable Object> answers = new LinkedHashMap<>();
    answers.put("姓名", "张秀兰");
    answers.put("公民身份号码", "370112195103080020");
    answers.put("性别", "2");
    answers.put("年龄", new BigDecimal("75"));
    answers.put("押金", new BigDecimal("1005.20"));
    answers.put("发证日期", TODAY);
    answers.put("网络经营", true);
    answers.put("经营项目", List.of("1", "2"));
    answers.put("居住地址", Map.of("区县", "370112", "街道", "洪家楼街道"));
    answers.put("从业人员", List.of(Map.of("姓名", "王芳", "岗位", "1"), Map.of("姓名", "赵强", "岗位", "2")));
    return answers;
  }

  static TemplateData data() {
    return data(answers(), Map.of());
  }

  static TemplateData data(Map<String, @Nullable Object> answers, Map<String, byte[]> images) {
    return new TemplateData(
        answers,
        TODAY,
        Calendar.WEEKDAYS,
        images,
        LABELS,
        "https://example.org/verify/LN0001",
        new Seal("济南市历城区民政局", "3701120001234"),
        new DocumentMetadata("老年人优待证", "济南市历城区民政局", "1.2.156.3005.2.X"));
  }

  static Template template(Docx docx) {
    TemplateCompilation compilation = Templates.compile(docx.bytes(), SCOPE, PHOTOS);
    assertThat(compilation.problems()).isEmpty();
    return Objects.requireNonNull(compilation.template());
  }

  /** The text of the certificate, a line for each line on it, without blanks at the ends. */
  static String printed(Docx docx) {
    return text(template(docx).render(data()));
  }

  /** As pdftotext (poppler-utils) reads it. */
  static String text(byte[] pdf) {
    try {
      Path file = Files.createTempFile("certificate", ".pdf");
      Files.write(file, pdf);
      Process process = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Files.delete(file);
      return text.replaceAll("[ \\f]*\\R\\s*", "\n").replaceAll(" +", " ").strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static byte[] picture(String format, int width, int height, Color left, Color right) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(left);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(right);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static Map<String, Type> fields(Object... namesAndTypes) {
    Map<String, Type> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      fields.put((String) namesAndTypes[i], (Type) namesAndTypes[i + 1]);
    }
    return fields;
  }
}
