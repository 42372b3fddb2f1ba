package org.miaopi.templates.starter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.templates.DocumentMetadata;
import org.miaopi.templates.TemplateCompilation;
import org.miaopi.templates.TemplateData;
import org.miaopi.templates.Templates;
import org.miaopi.templates.seal.Seal;
import org.miaopi.templates.seal.SealShape;
import org.miaopi.templates.starter.StarterContent.Line;

/** What a certificate of each design may say: labels, an English one behind a bar, and values. */
record Specimen(
    String title,
    @Nullable String english,
    String issuer,
    @Nullable String englishIssuer,
    @Nullable String photo,
    String... lines) {

  static final String ROWS = "人员";
  static final String COLUMN = "名字";

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  static Specimen of(Starter starter) {
    return switch (starter) {
      case LICENCE, BLANK_PORTRAIT, BLANK_LANDSCAPE ->
          new Specimen(
              "食品经营许可证",
              null,
              "济南市历城区行政审批服务局",
              null,
              null,
              "经营者名称",
              "济南泉城老街坊餐饮管理有限公司",
              "统一社会信用代码",
              "91370112MA3C9XKL5D",
              "法定代表人",
              "欧阳明华",
              "住所",
              "山东省济南市历城区洪家楼街道花园路 88 号泉城广场 3 号楼 1204 室",
              "经营场所",
              "济南市历城区花园路 88 号一层东侧商铺",
              "主体业态",
              "餐饮服务经营者（中型餐馆，网络经营）",
              "经营项目",
              "热食类食品制售、冷食类食品制售、糕点类食品制售、自制饮品制售",
              "有效期至",
              "2031年11月23日");
      case PERMIT ->
          new Specimen(
              "居住证",
              null,
              "济南市公安局历城区分局",
              null,
              "照片",
              "姓名",
              "张秀兰",
              "性别",
              "女",
              "民族",
              "汉族",
              "出生日期",
              "1990年3月7日",
              "公民身份号码",
              "370112199003070024",
              "常住户口所在地",
              "河南省商丘市睢阳区文化路街道和平社区 12 号楼 3 单元 501 室",
              "居住地址",
              "山东省济南市历城区洪家楼街道花园路 88 号",
              "申领事由",
              "合法稳定就业");
      case CARD ->
          new Specimen(
              "老年人优待证",
              null,
              "济南市历城区民政局",
              null,
              "照片",
              "姓名",
              "张秀兰",
              "性别",
              "女",
              "出生日期",
              "1951年3月8日",
              "证件号码",
              "370112195103080020");
      case PROOF ->
          new Specimen(
              "居住证明",
              null,
              "济南市历城区洪家楼街道办事处",
              null,
              null,
              "姓名",
              "张秀兰",
              "居住地址",
              "山东省济南市历城区洪家楼街道花园路 88 号 3 号楼 1 单元 502 室",
              "居住起始日期",
              "2019年6月1日",
              "居住方式",
              "租赁住房");
      case RECEIPT ->
          new Specimen(
              "行政事业性收费收据",
              null,
              "济南市历城区财政局",
              null,
              null,
              "缴款人",
              "济南泉城老街坊餐饮管理有限公司",
              "收费项目",
              "特种设备检验检测费",
              "收费标准",
              "每台 380 元",
              "数量",
              "3 台",
              "金额（大写）",
              "壹仟壹佰肆拾元整",
              "金额（小写）",
              "¥1,140.00",
              "缴款方式",
              "电子支付",
              "收款人",
              "王芳");
      case BILINGUAL ->
          new Specimen(
              "外国人工作许可证明",
              "Certificate of Work Permit for Foreigners",
              "济南市科学技术局",
              "Jinan Municipal Bureau of Science and Technology",
              null,
              "姓名|Name",
              "MARIA FERNANDA GONZALEZ LOPEZ",
              "国籍|Nationality",
              "西班牙",
              "护照号码|Passport No.",
              "XDA123456",
              "工作单位|Employer",
              "山东大学齐鲁医学院",
              "职业|Occupation",
              "高等学校教师",
              "有效期至|Valid until",
              "2027年11月23日");
    };
  }

  StarterContent content() {
    List<Line> all = new ArrayList<>();
    for (int i = 0; i < lines.length; i += 2) {
      String[] label = lines[i].split("\\|");
      all.add(Line.of(label[0], label.length > 1 ? label[1] : null, field(i), 0));
    }
    return new StarterContent(title, english, englishIssuer, all, List.of(), photo);
  }

  private static String field(int index) {
    return "字段" + index;
  }

  TemplateCompilation compile(byte[] docx) {
    Map<String, Type> names = new LinkedHashMap<>();
    for (String name : List.of("证照名称", "证照编号", "证照标识", "持证人", "持证人证件号码", "发证机关")) {
      names.put(name, Type.Simple.TEXT);
    }
    for (String name : List.of("发证日期", "有效期起", "有效期止")) names.put(name, Type.Simple.DATE);
    for (int i = 0; i < lines.length; i += 2) names.put(field(i), Type.Simple.TEXT);
    names.put(ROWS, new Type.Rows(Map.of(COLUMN, Type.Simple.TEXT)));
    return Templates.compile(docx, new Scope(names), photo == null ? Set.of() : Set.of(photo));
  }

  TemplateData data() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < lines.length; i += 2) values.put(field(i), lines[i + 1]);
    values.put(ROWS, List.of(Map.of(COLUMN, "王芳"), Map.of(COLUMN, "赵强")));
    values.put("证照名称", title);
    values.put("证照编号", "3701122026000128");
    values.put("持证人", "张秀兰");
    values.put("持证人证件号码", "370112199003070024");
    values.put("发证机关", issuer);
    values.put("发证日期", DAY);
    values.put("有效期止", LocalDate.of(2031, 11, 23));
    return new TemplateData(
        values,
        DAY,
        Calendar.WEEKDAYS,
        photo == null ? Map.of() : Map.of(photo, portrait()),
        Map.of(),
        "https://example.org/v/3701122026000128",
        new Seal(SealShape.ROUND, 40, true, issuer, null, "3701120001234"),
        new DocumentMetadata(title, issuer, ""));
  }

  private static byte[] portrait() {
    BufferedImage image = new BufferedImage(260, 320, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x7FA6D6));
    graphics.fillRect(0, 0, 260, 320);
    graphics.setColor(new Color(0xF0D2B6));
    graphics.fillOval(85, 70, 90, 115);
    graphics.setColor(new Color(0x2A3550));
    graphics.fillOval(40, 200, 180, 220);
    graphics.fillOval(80, 55, 100, 55);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }
}
