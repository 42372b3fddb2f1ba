package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.Docx.font;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.run;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters certificates carry, and what is said of the others. */
class CharactersTest {

  @ParameterizedTest
  @ValueSource(strings = {"宋体", "黑体", "楷体", "仿宋"})
  void whatIsPrintedCanBeSearchedAndCopied(String typeface) {
    String text = "王𠮷、㛃𬭎𫟹与𠮷人（〇·㎡）Ab1，⼀一、𪚥后面的字";
    Docx docx =
        Docx.of(
            p("", run(font(typeface, 12), text)),
            p("", run(font(typeface, 12) + "<w:b/>", "{{姓名}}")));
    assertThat(Certificates.text(Certificates.template(docx).render(named("欧阳𠮷𫖯"))))
        .isEqualTo(text + "\n欧阳𠮷𫖯");
  }

  @Test
  void lettersAndTheirMarksAreOneCharacterAndInvisibleOnesAreLeftOut() {
    Docx docx = Docx.of(p("Jose\u0301 {{姓名}}"));
    assertThat(Certificates.text(Certificates.template(docx).render(named("王\u200b小\ufeff明"))))
        .isEqualTo("José 王小明");
  }

  @ParameterizedTest
  @CsvSource({
    "0x0e01, 字符“\u0e01”（U+0E01）没有可用的字体，无法打印。",
    "0x3abcd, 字符“\ud8aa\udfcd”（U+3ABCD）没有可用的字体，无法打印。",
    "0x202e, 这里有看不见的控制字符（U+202E），无法打印。请删除后重新输入。",
    "0xd842, 这里有看不见的控制字符（U+D842），无法打印。请删除后重新输入。",
    "0xe123, 这里有自造字（U+E123），在别的电脑上会变成其他字或空框，不能打印。请改用国家标准（GB 18030）里的字。",
    "0xe0100, 这里指定了前一个字的异体写法（U+E0100），证照字体没有这种写法。请删除后重新输入这个字。",
    "0x0302, 附加符号“\u0302”（U+0302）与前面的字母合不成一个字符，无法打印。",
    "0x1f600, 表情符号“😀”（U+1F600）不能印在证照上，请删除。",
  })
  void anyOtherCharacterIsRefusedWithItsReason(String codePoint, String message) {
    String character = Character.toString(Integer.decode(codePoint));
    Template template = Certificates.template(Docx.of(p("{{姓名}}")));
    assertThat(template.check(named("葛" + character)))
        .extracting(it -> it.message(Locale.CHINA))
        .containsExactly("“姓名”处：" + message);
    assertThat(template.check(named("葛" + character)))
        .extracting(it -> it.message(Locale.ENGLISH))
        .allMatch(it -> it.contains("U+") && it.endsWith("."));
    if (Integer.decode(codePoint) == 0xd842) return;
    String fixed = "葛" + character + "先生";
    assertThat(
            Templates.compile(Docx.of(p(fixed)).bytes(), Certificates.SCOPE, Certificates.PHOTOS)
                .problems())
        .extracting(it -> it.message(Locale.CHINA))
        .containsExactly("“" + fixed + "”处：" + message);
  }

  @Test
  void drawingsAreSetInTheSameFacesAndRefusedForTheSameCharacters() {
    String text = "王与㛃Ab1";
    assertThat(Certificates.text(Certificates.template(drawing(text)).render(Certificates.data())))
        .isEqualTo(text);
    assertThat(
            Templates.compile(drawing("葛\ue123先生").bytes(), Certificates.SCOPE, Certificates.PHOTOS)
                .problems())
        .extracting(TemplateProblem::code)
        .containsExactly("template.character.private");
    assertThat(
            Templates.compile(drawing("𠮷").bytes(), Certificates.SCOPE, Certificates.PHOTOS)
                .problems())
        .extracting(it -> it.message(Locale.CHINA))
        .containsExactly("图片里的“𠮷”（U+20BB7）只能印在文字里，请把它写进文档正文，或在图片里转成曲线。");
  }

  private static Docx drawing(String text) {
    Docx docx = Docx.of();
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"40\"><g style=\"font-family:'SimHei',sans-serif\"><text x=\"10\" y=\"30\" font-size=\"20\">%s</text></g></svg>"
            .formatted(text);
    String picture = docx.image("svg", svg.getBytes(StandardCharsets.UTF_8));
    return docx.add(p("", Docx.inline(picture, "", 60, 12)));
  }

  @Test
  void whatStandsForAnAnswerThatIsMissingIsCheckedAtUpload() {
    Docx docx = Docx.of(p("持证人：{{姓名}}"), p("备注：{{有效期止 | 默认:长期😀}}"));
    TemplateCompilation compilation =
        Templates.compile(docx.bytes(), Certificates.SCOPE, Certificates.PHOTOS);
    assertThat(compilation.template()).isNull();
    assertThat(compilation.problems())
        .extracting(it -> it.place().paragraph() + " " + it.message(Locale.CHINA))
        .containsExactly("2 “有效期止”处：表情符号“😀”（U+1F600）不能印在证照上，请删除。");
    assertThat(compilation.problems())
        .extracting(it -> it.message(Locale.ENGLISH))
        .containsExactly(
            "At “有效期止”: The emoji “😀” (U+1F600) cannot stand on a certificate. Delete it.");
  }

  private static TemplateData named(String name) {
    Map<String, Object> answers = Certificates.answers();
    answers.put("姓名", name);
    return Certificates.data(answers, Map.of());
  }
}
