package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.miaopi.templates.Certificates.printed;
import static org.miaopi.templates.Docx.cell;
import static org.miaopi.templates.Docx.inline;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.row;
import static org.miaopi.templates.Docx.run;
import static org.miaopi.templates.Docx.table;
import static org.miaopi.templates.Docx.textBox;

import java.awt.Color;
import java.io.File;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Calendar;

/** What staff write into a Word document, and what it prints. */
class TemplatesTest {

  private static final byte[] PICTURE = Certificates.picture("png", 40, 40, Color.RED, Color.BLUE);

  @Test
  void tagsPrintAnswers() {
    assertThat(printed(Docx.of(p("姓名：{{姓名}}，{{性别}}，{{年龄}}岁")))).isEqualTo("姓名：张秀兰，女，75岁");
    assertThat(printed(Docx.of(p("{{居住地址.区县}}{{居住地址.街道}}")))).isEqualTo("历城区洪家楼街道");
    assertThat(printed(Docx.of(p("{{if(年龄 >= 70, \"七十岁以上\", \"七十岁以下\")}}")))).isEqualTo("七十岁以上");
    assertThat(printed(Docx.of(p("{{if(年龄 >= 70, “七十岁以上”, “七十岁以下”)}}")))).isEqualTo("七十岁以上");
    assertThat(printed(Docx.of(p("｛｛姓名｝｝")))).isEqualTo("张秀兰");
  }

  @Test
  void wordMayCutTagsIntoRuns() {
    String cut = run("", "持证人{") + run("<w:b/>", "{姓") + run("<w:i/>", "名 | 脱") + run("", "敏}}先生");
    assertThat(printed(Docx.of(p("", cut)))).isEqualTo("持证人张*兰先生");
    String proofed =
        run("", "{{")
            + "<w:proofErr w:type=\"spellStart\"/>"
            + run("", "姓名")
            + "<w:bookmarkStart w:id=\"0\" w:name=\"b\"/>"
            + run("", "}}");
    assertThat(printed(Docx.of(p("", proofed)))).isEqualTo("张秀兰");
  }

  @Test
  void formatsHaveChineseAndEnglishNames() {
    assertThat(printed(Docx.of(p("{{发证日期}} {{发证日期 | 年月日}}")))).isEqualTo("2026年11月24日 2026年11月24日");
    assertThat(printed(Docx.of(p("{{发证日期 | 中文日期}}")))).isEqualTo("二〇二六年十一月二十四日");
    assertThat(printed(Docx.of(p("{{发证日期 | ISO}}/{{发证日期｜年}}")))).isEqualTo("2026-11-24/2026");
    assertThat(printed(Docx.of(p("{{公民身份号码 | mask}}")))).isEqualTo("370112********0020");
    assertThat(printed(Docx.of(p("{{押金 | 大写}}（{{押金 | 千分位}}）")))).isEqualTo("壹仟零伍元贰角整（1,005.20）");
    assertThat(printed(Docx.of(p("{{经营项目}}。{{经营项目 | ；}}"))))
        .isEqualTo("热食类食品制售、冷食类食品制售。热食类食品制售；冷食类食品制售");
    assertThat(printed(Docx.of(p("有效期至{{有效期止 | 年月日 | 默认:长期}}")))).isEqualTo("有效期至长期");
    assertThat(printed(Docx.of(p("{{押金 | 金额}} {{发证日期 | 点号日期}} {{网络经营 | 勾选}}"))))
        .isEqualTo("1,005.20 2026.11.24 √");
  }

  @Test
  void theTemplateItselfCanBeShown() {
    String[] written = {
      "姓名 {{姓名 | 脱敏}}{{有效期止|默认:长期}}",
      "｛｛性别｝｝{{ 年龄 >= 70 ? “老” : “少” }}",
      "{{#从业人员}}{{岗位}}{{else}}无{{/从业人员}}",
      "{{#if 网络经营}}",
      "网上",
      "{{否则}}店内",
      "{{/if}}"
    };
    Docx docx = Docx.of(Stream.of(written).map(Docx::p).toArray(String[]::new));
    docx.add(
        table(
            "",
            new int[] {4000, 4000},
            row("", cell("", p("{{#从业人员}}")), cell("", p(""))),
            row("", cell("", p("{{姓名}}")), cell("", p("{{岗位}}{{/从业人员}}")))));
    byte[] blank = Certificates.template(docx).blank(Certificates.data());
    assertThat(Certificates.text(blank))
        .isEqualTo(String.join("\n", written) + "\n{{#从业人员}}\n{{姓名}} {{岗位}}{{/从业人员}}");
  }

  @Test
  void choicesPrintInBothLanguagesOrAsCodes() {
    assertThat(printed(Docx.of(p("{{性别}} {{性别 | en}} {{性别 | 英文 | upper}} {{性别 | 代码}}"))))
        .isEqualTo("女 Female FEMALE 2");
    assertThat(printed(Docx.of(p("{{经营项目 | en}}; {{网络经营 | en}}; {{发证日期 | en}}"))))
        .isEqualTo("Hot food, Cold food; Yes; 24 November 2026");
    assertThat(printed(Docx.of(p("{{居住地址.区县 | en}}")))).isEqualTo("历城区");
  }

  @Test
  void choicesPrintTheirLabelsWhereverAnExpressionTakesThemFrom() {
    assertThat(printed(Docx.of(p("{{#筛选(从业人员, 姓名 != '王芳')}}{{姓名}}{{岗位}}{{/}}"))))
        .isEqualTo("赵强服务员");
    assertThat(printed(Docx.of(p("{{#倒序(从业人员, 姓名)}}{{岗位}} {{岗位 | en}}；{{/}}"))))
        .isEqualTo("服务员 Waiter；厨师 Cook；");
    assertThat(printed(Docx.of(p("{{年龄 > 60 ? 性别 : 性别}}{{否则取(性别, '未填')}}{{首项(从业人员).岗位}}"))))
        .isEqualTo("女女厨师");
    assertThat(printed(Docx.of(p("{{逐行取(从业人员, 岗位)}} {{#去重(逐行取(从业人员, 岗位))}}{{项}}。{{/}}"))))
        .isEqualTo("厨师、服务员 厨师。服务员。");
    assertThat(printed(Docx.of(p("{{居住地址}}，{{从业人员}}")))).contains("历城区", "厨师", "服务员");
    assertThat(printed(Docx.of(p("{{性别 == '2' ? '女士' : '先生'}}{{首项(从业人员).岗位 | 代码}}"))))
        .isEqualTo("女士1");
  }

  @Test
  void aTagThatChoosesBetweenTwoListsWithTheSameCodesIsWarnedOf() {
    String tag = "{{#从业人员}}{{年龄 > 60 ? 岗位 : 性别}}{{/从业人员}}";
    assertThat(messages(Docx.of(p(tag))))
        .containsExactly(
            "“"
                + tag
                + "”处：“年龄 > 60 ? 岗位 : 性别”在“从业人员.岗位、性别”之间取值，同一个代码在其中可能有不同的名称，这时会打印代码。请用 {{#if 条件}}…{{else}}…{{/if}} 把它们分开写。");
    assertThat(messages(Docx.of(p(tag)), Locale.ENGLISH))
        .containsExactly(
            "At “"
                + tag
                + "”: “年龄 > 60 ? 岗位 : 性别” takes its value from one of “从业人员.岗位、性别”. A code that has"
                + " different labels there prints as the code. Write a tag for each in {{#if"
                + " condition}}…{{else}}…{{/if}}.");
    assertThat(Certificates.text(warned(Docx.of(p(tag))).render(Certificates.data())))
        .isEqualTo("12");
  }

  @Test
  void rowsOfATableRepeat() {
    Docx docx =
        Docx.of(
            table(
                "",
                new int[] {2000, 2000, 2000},
                row("<w:tblHeader/>", cell("", p("序号")), cell("", p("姓名")), cell("", p("岗位"))),
                row(
                    "",
                    cell("", p("{{#从业人员}}{{序号}}")),
                    cell("", p("{{姓名}}")),
                    cell("", p("{{岗位}}{{/从业人员}}")))),
            p("申请人{{姓名}}"));
    assertThat(printed(docx)).isEqualTo("序号 姓名 岗位\n1 王芳 厨师\n2 赵强 服务员\n申请人张秀兰");
  }

  @Test
  void rowsThatHoldOnlyMarkersAreNotPrinted() {
    Docx docx =
        Docx.of(
            table(
                "",
                new int[] {2000, 2000},
                row("", cell("", p("{{#从业人员}}")), cell("", p(""))),
                row("", cell("", p("{{姓名}}")), cell("", p("{{岗位}}"))),
                row("", cell("", p("{{/从业人员}}")), cell("", p("")))));
    assertThat(printed(docx)).isEqualTo("王芳 厨师\n赵强 服务员");
  }

  @Test
  void paragraphsAndWordsRepeatToo() {
    assertThat(printed(Docx.of(p("{{#从业人员}}"), p("{{序号}}. {{姓名}}"), p("{{/从业人员}}"), p("完"))))
        .isEqualTo("1. 王芳\n2. 赵强\n完");
    assertThat(printed(Docx.of(p("共：{{#从业人员}}{{姓名}};{{/从业人员}}")))).isEqualTo("共：王芳;赵强;");
    assertThat(printed(Docx.of(p("{{#经营项目}}《{{项}}》{{/}}")))).isEqualTo("《热食类食品制售》《冷食类食品制售》");
  }

  @Test
  void theNumberOfARowIsANumberWhateverTheFormHolds() {
    Map<String, Type> names = new LinkedHashMap<>(Certificates.SCOPE.names());
    names.put("序号", new Type.Choice(List.of("1", "2")));
    byte[] docx =
        Docx.of(p("{{#从业人员}}{{序号 + 10}}{{姓名}}{{#if 序号 == 1}}（店长）{{/if}}；{{/从业人员}}")).bytes();
    TemplateCompilation compilation =
        Templates.compile(docx, new Scope(names), Certificates.PHOTOS);
    assertThat(compilation.problems()).isEmpty();
    byte[] pdf = Objects.requireNonNull(compilation.template()).render(Certificates.data());
    assertThat(Certificates.text(pdf)).isEqualTo("11王芳（店长）；12赵强；");
    assertThat(compilation.tags().get(1).reads()).as("none of the form's fields").isEmpty();
  }

  @Test
  void conditionsLeaveOut() {
    assertThat(
            printed(
                Docx.of(
                    p("{{#if 网络经营}}"),
                    p("网络经营"),
                    p("{{/if}}"),
                    p("{{#如果 年龄 < 60}}"),
                    p("不印"),
                    p("{{/如果}}"),
                    p("完"))))
        .isEqualTo("网络经营\n完");
    assertThat(printed(Docx.of(p("甲{{#网络经营}}乙{{/网络经营}}")))).isEqualTo("甲乙");
  }

  @Test
  void aBlockMayHaveOtherBranches() {
    assertThat(printed(Docx.of(p("{{#if 网络经营}}网上{{else}}店内{{/if}}")))).isEqualTo("网上");
    assertThat(printed(Docx.of(p("{{#如果 年龄 < 60}}甲{{否则}}乙{{/如果}}")))).isEqualTo("乙");
    String[] ladder = {
      p("{{#if 年龄 < 60}}"),
      p("青"),
      p("{{else if 年龄 < 80}}"),
      p("中"),
      p("{{else}}"),
      p("老"),
      p("{{/if}}")
    };
    assertThat(printed(Docx.of(ladder))).isEqualTo("中");
    assertThat(printed(Docx.of(p("{{#从业人员}}{{姓名}}{{else}}无{{/从业人员}}")))).isEqualTo("王芳赵强");
    Map<String, Object> nobody = Certificates.answers();
    nobody.put("从业人员", List.of());
    Template template = Certificates.template(Docx.of(p("{{#从业人员}}{{姓名}}{{else}}无{{/从业人员}}")));
    assertThat(Certificates.text(template.render(Certificates.data(nobody, Map.of()))))
        .isEqualTo("无");
    assertThat(messages(Docx.of(p("{{else}}"))))
        .containsExactly("“{{else}}”处：“否则”要写在条件或重复块里面：{{#if 条件}}…{{else}}…{{/if}}。");
    assertThat(messages(Docx.of(p("{{#网络经营}}a{{else}}b{{else}}c{{/网络经营}}"))))
        .containsExactly("“{{#网络经营}}a{{else}}b{{else}}c{{/网络经营}}”处：最后一个“否则”后面不能再有“否则”。");
  }

  @Test
  void branchesTakeWholeRows() {
    Docx docx =
        Docx.of(
            table(
                "",
                new int[] {2000, 2000},
                row("", cell("", p("{{#if 年龄 < 60}}")), cell("", p(""))),
                row("", cell("", p("甲")), cell("", p("一"))),
                row("", cell("", p("{{else}}")), cell("", p(""))),
                row("", cell("", p("乙")), cell("", p("二"))),
                row("", cell("", p("丙")), cell("", p("三{{/if}}")))));
    assertThat(printed(docx)).isEqualTo("乙 二\n丙 三");
  }

  @Test
  void blocksOverSeveralRowsHoldBlocks() {
    Docx docx =
        Docx.of(
            table(
                "",
                new int[] {2000, 2000},
                row("", cell("", p("{{#从业人员}}{{序号}}")), cell("", p("{{姓名}}"))),
                row("", cell("", p("{{#if 序号 == 1}}店长")), cell("", p("{{/if}}"))),
                row("", cell("", p("{{#经营项目}}{{项}}")), cell("", p("{{姓名}}{{/经营项目}}"))),
                row("", cell("", p("{{岗位}}")), cell("", p("{{/从业人员}}")))));
    assertThat(printed(docx))
        .isEqualTo("1 王芳\n店长\n热食类食品制售 王芳\n冷食类食品制售 王芳\n厨师\n2 赵强\n热食类食品制售 赵强\n冷食类食品制售 赵强\n服务员");
  }

  @Test
  void tagsStandInHeadersFootersAndTextBoxes() {
    Docx docx = Docx.of(p("正文")).header(p("页眉{{姓名}}")).footer(p("页脚{{性别}}"));
    docx.add(p("", textBox("<wps:spPr/>", 100, 150, 60, 20, p("文本框{{年龄}}"))));
    assertThat(printed(docx)).isEqualTo("页眉张秀兰\n正文\n文本框75\n页脚女");
  }

  @Test
  void theFirstPageAndEvenPagesHaveHeadersOfTheirOwn() {
    String next = "<w:r><w:br w:type=\"page\"/></w:r>";
    Docx docx =
        Docx.of(p("", run("", "一") + next + run("", "二") + next + run("", "三")))
            .header(p("各页{{姓名}}"))
            .header("first", p("首页{{性别}}"))
            .footer("first", p("首页脚"))
            .section("<w:titlePg/>");
    assertThat(printed(docx)).isEqualTo("首页女\n一\n首页脚\n各页张秀兰\n二\n各页张秀兰\n三");
    Docx book =
        Docx.of(p("", run("", "一") + next + run("", "二") + next + run("", "三")))
            .header(p("奇数页"))
            .header("even", p("偶数页{{姓名}}"))
            .linked(
                "settings",
                "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:evenAndOddHeaders/></w:settings>");
    assertThat(printed(book)).isEqualTo("奇数页\n一\n偶数页张秀兰\n二\n奇数页\n三");
    Docx none = Docx.of(p("一")).header(p("页眉")).section("<w:titlePg/>");
    assertThat(printed(none)).as("Word prints none there either").isEqualTo("一");
  }

  @Test
  void aContinuousSectionGoesOnOnItsPage() throws Exception {
    Docx docx =
        Docx.of(p("甲"), p(sectionEnd(""), run("", "乙")), p("丙{{姓名}}"))
            .section("<w:type w:val=\"continuous\"/>");
    byte[] pdf = Certificates.template(docx).render(Certificates.data());
    assertThat(Certificates.text(pdf)).isEqualTo("甲\n乙\n丙张秀兰");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void sectionsThatBeginOtherwiseThanInWordAreWarnedOf() {
    Docx turned =
        Docx.of(p(sectionEnd(""), run("", "甲")), p(""), p("乙"))
            .page(297, 210, 20)
            .section("<w:type w:val=\"continuous\"/>");
    assertThat(messages(turned)).containsExactly("“乙”处：这一节接着上一节，但纸张、页边距或页眉页脚不同，证照上从新的一页开始。");
    assertThat(messages(turned, Locale.ENGLISH))
        .containsExactly(
            "At “乙”: This section goes on where the one before ends, but its page, margins, headers"
                + " or footers are others: it begins on a new page.");
    Docx odd =
        Docx.of(p(sectionEnd(""), run("", "甲")), p("乙")).section("<w:type w:val=\"oddPage\"/>");
    assertThat(messages(odd)).containsExactly("“乙”处：这一节在 Word 里从奇数页或偶数页开始，证照上从下一页开始。");
    assertThat(messages(odd, Locale.ENGLISH))
        .containsExactly(
            "At “乙”: Word begins this section on an odd or even page; the certificate begins it on"
                + " the next.");
    Docx columns = Docx.of(p("甲"), p("乙")).section("<w:cols w:num=\"2\"/>");
    assertThat(messages(columns)).containsExactly("“乙”处：这一节分了栏，证照上只排成一栏。");
    assertThat(messages(columns, Locale.ENGLISH))
        .containsExactly("At “乙”: This section has columns; the certificate prints it as one.");
  }

  @Test
  void whatDirectionsAndPhoneticGuidesHoldIsRead() {
    String ruby =
        "<w:r><w:ruby><w:rt>%s</w:rt><w:rubyBase>%s</w:rubyBase></w:ruby></w:r>"
            .formatted(run("", "zhāng"), run("", "{{姓名}}"));
    Docx docx =
        Docx.of(
            p("", "<w:bdo w:val=\"ltr\">%s</w:bdo>".formatted(run("", "甲{{性别}}"))),
            p("", "<w:dir w:val=\"ltr\">%s</w:dir>".formatted(run("", "乙"))),
            p("", ruby + run("", "同志")));
    assertThat(messages(docx))
        .containsExactly("“{{姓名}}同志”处：“zhāng”是证照不能打印的内容（如公式、拼音），不会印在证照上。请改用普通文字。");
    assertThat(messages(docx, Locale.ENGLISH))
        .containsExactly(
            "At “{{姓名}}同志”: “zhāng” stands in something that certificates cannot print, such as a"
                + " formula or a phonetic guide, and is left out. Write it as ordinary text.");
    assertThat(Certificates.text(warned(docx).render(Certificates.data())))
        .isEqualTo("甲女\n乙\n张秀兰同志");
  }

  @Test
  void textThatIsNotPrintedIsWarnedOf() {
    String formula = "<m:oMath><m:r><m:t>a+{{押金}}</m:t></m:r></m:oMath>";
    Docx docx =
        Docx.of(
                p("面积"),
                p("", run("", "共") + formula),
                p("说明"),
                "<m:oMathPara>%s</m:oMathPara>".formatted(formula),
                p(
                    "",
                    run("", "附注")
                        + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
                        + run("<w:vanish/>", "隐")),
                table(
                    "",
                    new int[] {2000},
                    row("", cell("<w:textDirection w:val=\"tbRl\"/>", p("竖排")))))
            .header(p("", "<w:customUnknown>%s</w:customUnknown>".formatted(run("", "页眉字"))));
    assertThat(messages(docx))
        .containsExactly(
            "“附注隐”处：脚注和尾注不会印在证照上，请把内容写进正文。",
            "“竖排”处：这里是竖排文字，证照上改为横排。",
            "“共”处：“a+{{押金}}”是证照不能打印的内容（如公式、拼音），不会印在证照上。请改用普通文字。",
            "“说明”处：“a+{{押金}}”是证照不能打印的内容（如公式、拼音），不会印在证照上。请改用普通文字。",
            "“页眉字”处：“页眉字”是证照不能打印的内容（如公式、拼音），不会印在证照上。请改用普通文字。");
    assertThat(messages(docx, Locale.ENGLISH))
        .startsWith(
            "At “附注隐”: Footnotes and endnotes are not printed. Write what they say into the text.",
            "At “竖排”: The text here is vertical; the certificate prints it horizontally.");
  }

  @Test
  void tagsAreListedInTheOrderOfTheDocument() {
    Docx docx = Docx.of(p("{{姓名}}{{性别 | 默认:无}}{{姓名}}"), p("{{#从业人员}}{{岗位}}{{/从业人员}}"));
    String picture = docx.image("png", PICTURE);
    docx.add(p("", inline(picture, "{{@照片}}", 20, 30)));
    assertThat(Certificates.template(docx).tags()).containsExactly("姓名", "性别", "从业人员", "岗位", "@照片");
  }

  @Test
  void mistakesAreNamedWithTheirPlace() {
    assertThat(messages(Docx.of(p("持证人：{{姓名儿}}"))))
        .containsExactly("“持证人：{{姓名儿}}”处：没有叫“姓名儿”的字段，是不是“姓名”？");
    assertThat(messages(Docx.of(p("{{姓名 | 大些}}"))))
        .containsExactly("“{{姓名 | 大些}}”处：没有“大些”这种格式，可以用：大写。");
    assertThat(messages(Docx.of(p("{{姓名}")))).containsExactly("“{{姓名}”处：花括号不成对，标签应写成 {{名称}}。");
    assertThat(messages(Docx.of(p("{{#从业人员}}{{姓名}}"))))
        .containsExactly("“{{#从业人员}}{{姓名}}”处：“从业人员”的开始标签没有对应的结束标签，请在后面加上 {{/从业人员}}。");
    assertThat(messages(Docx.of(p("{{姓名}}{{/从业人员}}"))))
        .containsExactly("“{{姓名}}{{/从业人员}}”处：“从业人员”的结束标签前面没有对应的开始标签。");
    assertThat(messages(Docx.of(p("{{#姓名}}甲{{/姓名}}"))))
        .containsExactly("“{{#姓名}}甲{{/姓名}}”处：“姓名”既不是表格或列表，也不是条件，不能重复。");
    assertThat(messages(Docx.of(p("{{}}")))).containsExactly("“{{}}”处：标签里没有内容。");
    Docx docx = Docx.of();
    String picture = docx.image("png", PICTURE);
    assertThat(messages(docx.add(p("", inline(picture, "{{@相片}}", 20, 30)))))
        .containsExactly("“{{@相片}}”处：没有“相片”这张图片，是不是“照片”？可以用：{{@照片}} {{@qr}} {{@seal}}。");
    assertThat(messages(Docx.of(p("", inline("rId999", "", 20, 30)))))
        .containsExactly("这里的图片已丢失，请重新插入。");
  }

  @Test
  void whatIsLegalButOddIsWarnedOfWithItsParagraph() {
    Docx odd =
        Docx.of(
            p("{{#if 年龄 >= 60}}"),
            p("类别：{{年龄 > 80 and 年龄 < 70 ? '高龄' : '一般'}}"),
            p("{{/if}}"),
            p("有效：{{#如果 年龄 == 年龄}}长期{{/如果}}"),
            p("押金{{姓名 | 大写}}，{{性别 | 脱敏}}，{{押金 | 大写 | 默认:无}}"));

    assertThat(messages(odd))
        .containsExactly(
            "“类别：{{年龄 > 80 and 年龄 < 70 ? '高龄' : '一般'}}”处：“年龄 < 70”和前面的条件矛盾，在这里永远不会成立。",
            "“类别：{{年龄 > 80 and 年龄 < 70 ? '高龄' : '一般'}}”处：条件的结果总是一样，“'高龄'”永远用不到。",
            "“有效：{{#如果 年龄 == 年龄}}长期{{/如果}}”处：只要填写了，“年龄 == 年龄”就总是成立。",
            "“押金{{姓名 | 大写}}，{{性别 | 脱敏}}，{{押金 | 大写 | 默认…”处：格式“大写”不适用于“姓名”的值，会照原样打印。");
    TemplateCompilation compilation =
        Templates.compile(odd.bytes(), Certificates.SCOPE, Certificates.PHOTOS);
    assertThat(Objects.requireNonNull(compilation.template()).expressions())
        .extracting(it -> it.expression().source())
        .contains("年龄 >= 60", "年龄 == 年龄", "姓名");
  }

  @Test
  void charactersWithoutAFontAreNamedBeforeAnythingIsIssued() {
    Template template = Certificates.template(Docx.of(p("{{姓名}}")));
    Map<String, Object> answers = Certificates.answers();
    answers.put("姓名", "王\u0e01");
    TemplateData data = Certificates.data(answers, Map.of());
    assertThat(template.check(data))
        .extracting(it -> it.message(Locale.CHINA))
        .containsExactly("“姓名”处：字符“\u0e01”（U+0E01）没有可用的字体，无法打印。");
    assertThatThrownBy(() -> template.render(data)).isInstanceOf(IllegalArgumentException.class);
    assertThat(template.check(Certificates.data())).isEmpty();
    assertThat(messages(Docx.of(p("姓\u0e01名"))))
        .containsExactly("“姓\u0e01名”处：字符“\u0e01”（U+0E01）没有可用的字体，无法打印。");
  }

  @Test
  void picturesThatCannotBeReadAreNamed() {
    Docx docx = Docx.of();
    String picture = docx.image("png", PICTURE);
    Template template = Certificates.template(docx.add(p("", inline(picture, "{{@照片}}", 20, 30))));
    TemplateData data =
        Certificates.data(Certificates.answers(), Map.of("照片", new byte[] {1, 2, 3}));
    assertThat(template.check(data))
        .extracting(it -> it.message(Locale.CHINA))
        .containsExactly("“照片”不是可以读取的图片，请换成 PNG 或 JPEG 图片。");
  }

  @Test
  void picturesWhoseNamesLookAlikeStayApart() throws Exception {
    Docx docx = Docx.of();
    docx.add(p("", inline(docx.picture("a_1.png", HostilePictures.png(2, 2)), "", 9, 9)));
    docx.add(p("", inline(docx.picture("a-1.png", HostilePictures.png(3, 3)), "", 9, 9)));
    byte[] pdf = Certificates.template(docx).render(Certificates.data(Map.of(), Map.of()));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDResources resources = document.getPage(0).getResources();
      Set<Integer> widths = new TreeSet<>();
      for (COSName name : resources.getXObjectNames()) {
        if (resources.getXObject(name) instanceof PDImageXObject image)
          widths.add(image.getWidth());
      }
      assertThat(widths).containsExactly(2, 3);
    }
  }

  @Test
  void theSameDataGiveTheSameBytesAndLeaveNoFiles() {
    Docx docx = Docx.of(p("{{姓名}}"));
    String picture = docx.image("png", PICTURE);
    docx.add(
        p(
            "",
            inline(picture, "{{@照片}}", 20, 30)
                + inline(picture, "{{@seal}}", 40, 40)
                + inline(picture, "{{@qr}}", 20, 20)
                + inline(picture, "", 9, 9)));
    TemplateData data =
        Certificates.data(
            Certificates.answers(),
            Map.of("照片", Certificates.picture("jpg", 300, 200, Color.GRAY, Color.WHITE)));
    List<String> before = temporaryFiles();
    byte[] first = Certificates.template(docx).render(data);
    byte[] second = Certificates.template(docx).render(data);
    assertThat(second).isEqualTo(first);
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void theDocumentSaysWhatItIs() throws Exception {
    byte[] pdf = Certificates.template(Docx.of(p("{{姓名}}"))).render(Certificates.data());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var information = document.getDocumentInformation();
      assertThat(information.getTitle()).isEqualTo("老年人优待证");
      assertThat(information.getAuthor()).isEqualTo("济南市历城区民政局");
      assertThat(information.getKeywords()).isEqualTo("1.2.156.3005.2.X");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void aPreviewNeedsNoMetadata() {
    Templates.warmUp();
    TemplateData known = Certificates.data();
    TemplateData preview =
        new TemplateData(
            known.values(),
            known.today(),
            known.calendar(),
            Map.of(),
            known.labels(),
            "",
            null,
            new DocumentMetadata("", "", ""));
    byte[] pdf = Certificates.template(Docx.of(p("预览{{姓名}}"))).render(preview);
    assertThat(Certificates.text(pdf)).isEqualTo("预览张秀兰");
  }

  @Test
  void aTagCountsTheWorkingDaysOfTheData() {
    TemplateData known = Certificates.data();
    LocalDate nextDay = known.today().plusDays(1);
    TemplateData festive =
        new TemplateData(
            known.values(),
            known.today(),
            new Calendar(Set.of(nextDay, nextDay.plusDays(1)), Set.of()),
            known.images(),
            known.labels(),
            known.qrText(),
            known.seal(),
            known.metadata());
    Template template = Certificates.template(Docx.of(p("{{加工作日(发证日期, 1)}}")));

    assertThat(Certificates.text(template.render(known))).isEqualTo("2026年11月25日");
    assertThat(Certificates.text(template.render(festive))).isEqualTo("2026年11月27日");
  }

  @Test
  void aPictureTagInTheTextSaysWhereItBelongs() {
    assertThat(messages(Docx.of(p("扫码：{{@qr}}"))))
        .containsExactly("“扫码：{{@qr}}”处：图片标签要写在图片的“替换文字”里：插入一张图片，右键“编辑替换文字”，填 {{@qr}}。");
    assertThat(messages(Docx.of(p("{{＠照片}}")), Locale.ENGLISH))
        .containsExactly(
            "At “{{＠照片}}”: A picture tag belongs in the alternative text of a picture: insert a"
                + " picture, choose “Edit Alt Text” from its context menu and enter {{@照片}}.");
  }

  @Test
  void anUnknownPictureIsAnsweredWithThePicturesThereAre() {
    assertThat(messages(withPicture("{{@姓名}}")))
        .containsExactly("“{{@姓名}}”处：没有“姓名”这张图片，可以用：{{@照片}} {{@qr}} {{@seal}}。");
    assertThat(messages(withPicture("{{@二维吗}}"), Locale.ENGLISH))
        .containsExactly(
            "At “{{@二维吗}}”: There is no picture “二维吗”. Did you mean “二维码”? There are:"
                + " {{@照片}} {{@qr}} {{@seal}}.");
  }

  @Test
  void theCodeAndTheSealHaveChineseNames() {
    assertThat(Certificates.template(withPicture("{{@二维码}}")).pictures()).containsExactly("qr");
    assertThat(Certificates.template(withPicture("{{@印章}}")).tags()).containsExactly("@seal");
  }

  @Test
  void alternativeTextThatIsAlmostAPictureTagIsWarnedOf() {
    assertThat(messages(withPicture("@qr"))).containsExactly("图片的替换文字“@qr”像是图片标签，应写成 {{@qr}}。");
    assertThat(messages(withPicture("{{qr}}"), Locale.ENGLISH))
        .containsExactly(
            "The alternative text “{{qr}}” looks like a picture tag: write it as {{@qr}}.");
    assertThat(messages(withPicture("一面国旗"))).isEmpty();
  }

  /** The properties of a paragraph with which a section ends, on the page that Docx has. */
  private static String sectionEnd(String properties) {
    return "<w:sectPr>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\""
        + " w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/>"
        + properties
        + "</w:sectPr>";
  }

  private static Template warned(Docx docx) {
    return Objects.requireNonNull(
        Templates.compile(docx.bytes(), Certificates.SCOPE, Certificates.PHOTOS).template());
  }

  private static Docx withPicture(String alternative) {
    Docx docx = Docx.of();
    String picture = docx.image("png", PICTURE);
    return docx.add(p("", inline(picture, alternative, 20, 30)));
  }

  private static List<String> messages(Docx docx) {
    return messages(docx, Locale.CHINA);
  }

  private static List<String> messages(Docx docx, Locale locale) {
    return Templates.compile(docx.bytes(), Certificates.SCOPE, Certificates.PHOTOS)
        .problems()
        .stream()
        .map(it -> it.message(locale))
        .toList();
  }

  private static List<String> temporaryFiles() {
    String[] names = new File(System.getProperty("java.io.tmpdir")).list();
    return names == null
        ? List.of()
        : java.util.Arrays.stream(names)
            .filter(it -> it.matches("(?i).*(fop|docx|img|miaopi|\\.png|\\.tmp).*"))
            .sorted()
            .toList();
  }
}
