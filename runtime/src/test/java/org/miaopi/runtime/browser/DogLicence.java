package org.miaopi.runtime.browser;

import static org.miaopi.templates.Docx.anchor;
import static org.miaopi.templates.Docx.font;
import static org.miaopi.templates.Docx.jc;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.run;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.miaopi.templates.Docx;

/** What staff and applicant bring to the registration of a dog: a Word template and a photo. */
final class DogLicence {

  /** Where the template has its seal, in millimetres from the upper left corner of the page. */
  static final double SEAL_LEFT = 140;

  static final double SEAL_TOP = 92;
  static final double SEAL_SIDE = 42;

  private DogLicence() {}

  /** On a page of A5, across. */
  static FilePayload template() {
    Docx docx = Docx.of();
    String placeholder = docx.image("png", photo().buffer);
    docx.page(210, 148, 15)
        .add(
            p(jc("center"), run(font("黑体", 26), "养犬登记证")),
            p(jc("center"), run(font("宋体", 12), "编号：{{证照编号}}")),
            p(""),
            line("养 犬 人：{{养犬人}}"),
            line("公民身份号码：{{公民身份号码 | 脱敏}}"),
            line("犬只名字：{{犬名}}（{{品种}}，肩高 {{肩高}} 厘米）"),
            line("出生日期：{{犬只出生日期 | 年月日}}，犬龄 {{犬龄}} 岁"),
            line("登 记 费：{{登记费}} 元"),
            line("发证机关：{{发证机关}}"),
            line("发证日期：{{发证日期 | 中文日期}}"),
            p(
                "",
                anchor(placeholder, "{{@犬只照片}}", false, 150, 42, 40, 30)
                    + anchor(placeholder, "{{@qr}}", false, 20, 108, 25, 25)
                    + anchor(
                        placeholder,
                        "{{@seal}}",
                        true,
                        SEAL_LEFT,
                        SEAL_TOP,
                        SEAL_SIDE,
                        SEAL_SIDE)));
    String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    return new FilePayload("养犬登记证.docx", type, docx.bytes());
  }

  /** A dog in the dusk. */
  static FilePayload photo() {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, new Color(0x9fb8d0), 0, 300, new Color(0x56704a)));
    graphics.fillRect(0, 0, 400, 300);
    graphics.setPaint(new Color(0x6b4a2f));
    graphics.fillOval(120, 130, 170, 110);
    graphics.fillOval(240, 80, 90, 90);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new FilePayload("阿黄.png", "image/png", png.toByteArray());
  }

  private static String line(String text) {
    return p("<w:spacing w:after=\"60\"/>", run(font("宋体", 14), text));
  }
}
