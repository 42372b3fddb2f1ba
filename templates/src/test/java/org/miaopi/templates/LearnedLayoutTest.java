package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.Docx.cell;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.row;
import static org.miaopi.templates.Docx.run;
import static org.miaopi.templates.Docx.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A document is the same whether its layout was learned before or is made for it. */
class LearnedLayoutTest {

  private static final String CHARACTERS = "张秀兰王芳赵强济南市历城区洪家楼街道工业北路，。（）号、Ab 1987-㛃";

  @Test
  void valuesOfEveryKindGiveTheSameBytesOnALearnedLayout() {
    Template learned = Certificates.template(letter());
    Random random = new Random(20261124);
    for (int i = 0; i < 60; i++) {
      TemplateData data = Certificates.data(answers(random), Map.of());
      byte[] stamped = learned.render(data);
      assertThat(learned.unlearned().render(data)).as("document %d", i).isEqualTo(stamped);
      assertThat(learned.render(data)).as("document %d again", i).isEqualTo(stamped);
    }
  }

  @Test
  void aValueThatNeedsMoreLinesIsPrintedInFull() {
    Template template = Certificates.template(letter());
    template.render(Certificates.data());
    Map<String, @Nullable Object> answers = Certificates.answers();
    String longName = "历城区洪家楼街道办事处".repeat(20);
    answers.put("姓名", longName);
    String text = Certificates.text(template.render(Certificates.data(answers, Map.of())));
    assertThat(text.replaceAll("\\s", "")).contains(longName).contains("特此证明");
  }

  private static Docx letter() {
    return Docx.of(
        p("<w:jc w:val=\"center\"/>", run("<w:b/><w:sz w:val=\"36\"/>", "证明")),
        p("<w:jc w:val=\"both\"/>", run("", "兹有{{姓名}}，{{性别}}，公民身份号码{{公民身份号码}}，住{{居住地址.街道}}。")),
        p("{{#if 网络经营}}"),
        p("网络经营：{{姓名}}"),
        p("{{/if}}"),
        table(
            "",
            new int[] {1000, 3000, 4000},
            row(
                "",
                cell("", p("{{#从业人员}}{{序号}}")),
                cell("", p("{{姓名}}")),
                cell("", p("{{岗位}}{{/从业人员}}")))),
        p("<w:jc w:val=\"right\"/>", run("", "特此证明。{{发证日期 | 中文日期}}")));
  }

  private static Map<String, @Nullable Object> answers(Random random) {
    Map<String, @Nullable Object> answers = Certificates.answers();
    answers.put("姓名", text(random));
    answers.put("公民身份号码", random.nextBoolean() ? null : "370112195103080020");
    answers.put("网络经营", random.nextBoolean());
    answers.put("居住地址", Map.of("区县", "370112", "街道", text(random)));
    List<Map<String, Object>> people = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) people.add(Map.of("姓名", text(random), "岗位", "1"));
    answers.put("从业人员", people);
    return answers;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int[] characters = CHARACTERS.codePoints().toArray();
    for (int i = random.nextInt(5) * random.nextInt(20); i > 0; i--) {
      text.appendCodePoint(characters[random.nextInt(characters.length)]);
    }
    return text.toString();
  }
}
