package org.miaopi.templates.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.templates.DocumentMetadata;
import org.miaopi.templates.Template;
import org.miaopi.templates.TemplateData;
import org.miaopi.templates.Templates;
import org.miaopi.templates.seal.Seal;

/**
 * A template of the sample items, and as many different certificates as are asked for.
 *
 * @param docx the document as staff wrote it
 */
record Sample(String name, byte[] docx, Template template, Map<String, byte[]> pictures) {

  private static final List<String> ITEMS = List.of("000131014000", "000709021000", "002014111002");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final String NAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
  private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英建国志文晓梅子轩";
  private static final String STREETS = "工业北路解放洪家楼山大泉城经十花园二环东港沟鲍山唐冶彩石遥墙临港孙村";

  static List<Sample> all(Path project) throws IOException {
    List<Sample> samples = new ArrayList<>();
    Path folder = project.resolve("designer/src/main/resources/samples");
    for (String item : ITEMS) samples.add(read(item, folder.resolve(item)));
    return samples;
  }

  private static Sample read(String item, Path folder) throws IOException {
    byte[] docx = Files.readAllBytes(folder.resolve("template.docx"));
    Path photo = folder.resolve("files/photo.jpg");
    Map<String, byte[]> pictures =
        Files.exists(photo) ? Map.of("照片", Files.readAllBytes(photo)) : Map.of();
    return new Sample(item, docx, compile(docx), pictures);
  }

  /** Compiled anew each time: nothing that was kept before helps. */
  static Template compile(byte[] docx) {
    var compilation = Templates.compile(docx, scope(), Set.of("照片"));
    return Objects.requireNonNull(compilation.template(), compilation.problems().toString());
  }

  /** The certificate of this number; some names and addresses are longer than others. */
  TemplateData data(int number) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    scope().names().forEach((name, type) -> values.put(name, value(name, type, number)));
    String code = "%06d".formatted(number);
    return new TemplateData(
        values,
        TODAY,
        Calendar.WEEKDAYS,
        pictures,
        Map.of(),
        "https://zwfw.example.gov.cn/verify/LNYD37011220260" + code,
        new Seal("济南市历城区行政审批服务局", "3701120001234"),
        new DocumentMetadata("证照", "济南市历城区行政审批服务局", "1.2.156.3005.2." + code));
  }

  private static Scope scope() {
    Map<String, Type> types = new LinkedHashMap<>();
    for (String name :
        List.of("证照编号", "经营者名称", "统一社会信用代码", "主体业态", "法定代表人", "住所", "经营场所", "发证机关")) {
      types.put(name, Type.Simple.TEXT);
    }
    for (String name : List.of("姓名", "性别", "民族", "公民身份号码", "户籍地址", "照片")) {
      types.put(name, Type.Simple.TEXT);
    }
    for (String name : List.of("发证日期", "有效期起", "有效期止", "出生日期")) {
      types.put(name, Type.Simple.DATE);
    }
    types.put("经营项目", new Type.ListOf(Type.Simple.TEXT));
    types.put("经营面积", Type.Simple.TEXT);
    types.put("从业人数", Type.Simple.TEXT);
    types.put("网络经营", Type.Simple.BOOLEAN);
    Map<String, Type> address = new LinkedHashMap<>();
    for (String name : List.of("区县", "街道", "详细地址")) address.put(name, Type.Simple.TEXT);
    types.put("居住地址", new Type.Group(address));
    return new Scope(types);
  }

  private static @Nullable Object value(String name, Type type, int number) {
    return switch (type) {
      case Type.Simple.DATE -> TODAY.plusDays(number % 3650);
      case Type.Simple.BOOLEAN -> number % 2 == 0;
      case Type.ListOf ignored -> List.of("热食类食品制售", "冷食类食品制售").subList(0, 1 + number % 2);
      case Type.Group group -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        group.fields().forEach((field, its) -> fields.put(field, value(field, its, number)));
        yield fields;
      }
      default -> text(name, number);
    };
  }

  private static String text(String name, int number) {
    String person = pick(NAMES, number) + pick(GIVEN, number / 7) + pick(GIVEN, number / 3);
    return switch (name) {
      case "姓名", "法定代表人" -> number % 3 == 0 ? person.substring(0, 2) : person;
      case "公民身份号码" -> "37011219" + "%010d".formatted(number * 7919L % 10_000_000_000L);
      case "统一社会信用代码" -> "91370112MA" + "%08d".formatted(number);
      case "经营者名称" -> "济南历城" + pick(STREETS, number) + person + "餐饮管理有限公司";
      case "住所", "经营场所", "户籍地址" -> "山东省济南市历城区" + street(number);
      case "街道" -> pick(STREETS, number) + pick(STREETS, number / 5) + "街道";
      case "详细地址" -> street(number);
      case "发证机关" -> "济南市历城区行政审批服务局";
      case "证照编号" -> "LNYD37011220260" + "%06d".formatted(number);
      case "性别" -> number % 2 == 0 ? "男" : "女";
      case "区县" -> "历城区";
      case "经营面积" -> number % 500 + ".50";
      case "从业人数" -> String.valueOf(number % 40);
      default -> "汉族";
    };
  }

  private static String street(int number) {
    String road = pick(STREETS, number) + pick(STREETS, number / 11) + "路";
    return road + (number % 400 + 1) + "号" + (number % 4 == 0 ? "" : number % 30 + 1 + "号楼");
  }

  private static String pick(String characters, int number) {
    return String.valueOf(characters.charAt(Math.floorMod(number * 31 + 7, characters.length())));
  }
}
