package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.Certificates.printed;
import static org.miaopi.templates.Docx.cell;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.row;
import static org.miaopi.templates.Docx.run;
import static org.miaopi.templates.Docx.table;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Merge fields and content controls mean what tags mean. */
class LinkedTagsTest {

  @Test
  void mergeFieldsAreTags() {
    assertThat(printed(Docx.of(p("", run("", "姓名：") + simple("MERGEFIELD 姓名 \\* MERGEFORMAT")))))
        .isEqualTo("姓名：张秀兰");
    assertThat(printed(Docx.of(p("", complex(" MERGEFIELD  ", "\"发证日期\" ", "«发证", "日期»")))))
        .isEqualTo("2026年11月24日");
    assertThat(printed(Docx.of(p("", simple("MERGEFIELD 发证日期 \\@ \"yyyy-MM-dd\"")))))
        .isEqualTo("2026-11-24");
    assertThat(printed(Docx.of(p("", simple("MERGEFIELD &quot;押金 | 大写&quot;")))))
        .isEqualTo("壹仟零伍元贰角整");
    Docx inMargins = Docx.of(p("正文")).header(p("", simple("MERGEFIELD 姓名")));
    assertThat(printed(inMargins)).isEqualTo("张秀兰\n正文");
  }

  @Test
  void mergeFieldsMarkTheEndsOfTables() {
    Docx docx =
        Docx.of(
            table(
                "",
                new int[] {2000, 2000},
                row(
                    "",
                    cell("", p("", simple("MERGEFIELD TableStart:从业人员") + simple("MERGEFIELD 姓名"))),
                    cell(
                        "", p("", simple("MERGEFIELD 岗位") + simple("MERGEFIELD TableEnd:从业人员"))))));
    assertThat(printed(docx)).isEqualTo("王芳 厨师\n赵强 服务员");
  }

  @Test
  void whatWordWouldComputeIsWarnedOf() {
    assertThat(messages(Docx.of(p("甲"), p("", complex("IF 1 = 1", " \"是\"", "是", "")))))
        .containsExactly("“是”处：Word 的域“IF”不会计算，证照上印的是文档里现有的结果。要按条件显示，请写 {{#if 条件}}…{{/if}}。");
    assertThat(messages(Docx.of(p("", simple("MERGEFIELD 押金 \\# &quot;0.000&quot;")))))
        .containsExactly("“«结果»”处：邮件合并域“押金”的格式开关“\\# \"0.000\"”没有对应的格式，已忽略。请在域名后面写格式，例如 押金 | 年月日。");
  }

  @Test
  void taggedContentControlsAreTags() {
    assertThat(
            printed(
                Docx.of(p("", run("", "姓名：") + control("姓名", run("", "点击输入") + run("", "文字"))))))
        .isEqualTo("姓名：张秀兰");
    assertThat(printed(Docx.of(control("性别 | en", p("请选择") + p("第二段")), p("完"))))
        .isEqualTo("Female\n完");
    assertThat(printed(Docx.of(control("", p("原样")), control("goog_rdk_0", p("照旧")))))
        .isEqualTo("原样\n照旧");
    Docx cells =
        Docx.of(
            table(
                "",
                new int[] {2000, 2000},
                row("", cell("", p("年龄")), control("年龄", cell("", p("岁"))))));
    assertThat(printed(cells)).isEqualTo("年龄 75");
  }

  @Test
  void repeatingSectionsAreBlocks() {
    String item =
        "<w:sdt><w:sdtPr><w15:repeatingSectionItem xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
    String pattern =
        row(
            "",
            cell("", p("", control("序号", run("", "1")))),
            cell("", p("", control("姓名", run("", "某")))));
    String repeating =
        "<w:sdt><w:sdtPr><w:tag w:val=\"从业人员\"/><w15:repeatingSection xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/></w:sdtPr><w:sdtContent>%s%s</w:sdtContent></w:sdt>"
            .formatted(item.formatted(pattern), item.formatted(pattern));
    Docx docx = Docx.of(table("", new int[] {2000, 2000}, repeating));
    assertThat(printed(docx)).isEqualTo("1 王芳\n2 赵强");
  }

  @Test
  void anUnknownFieldIsNamedAsATagIs() {
    assertThat(messages(Docx.of(p("", simple("MERGEFIELD 姓名儿")))))
        .containsExactly("“{{姓名儿}}”处：没有叫“姓名儿”的字段，是不是“姓名”？");
  }

  private static String control(String tag, String content) {
    return "<w:sdt><w:sdtPr><w:tag w:val=\"%s\"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>"
        .formatted(tag, content);
  }

  private static String simple(String instruction) {
    return "<w:fldSimple w:instr=\"%s\">%s</w:fldSimple>"
        .formatted(instruction.replace("\"", "&quot;"), run("", "«结果»"));
  }

  /** With the instruction and the result cut in two, as Word likes to. */
  private static String complex(String first, String second, String result, String rest) {
    String instruction = "<w:r><w:instrText xml:space=\"preserve\">%s</w:instrText></w:r>";
    String mark = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
    return mark.formatted("begin")
        + instruction.formatted(first)
        + instruction.formatted(second)
        + mark.formatted("separate")
        + run("", result)
        + run("", rest)
        + mark.formatted("end");
  }

  private static List<String> messages(Docx docx) {
    return Templates.compile(docx.bytes(), Certificates.SCOPE, Certificates.PHOTOS)
        .problems()
        .stream()
        .map(it -> it.message(Locale.CHINA))
        .toList();
  }
}
