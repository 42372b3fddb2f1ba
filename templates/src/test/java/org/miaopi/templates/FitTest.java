package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.Docx.anchor;
import static org.miaopi.templates.Docx.cell;
import static org.miaopi.templates.Docx.inline;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.row;
import static org.miaopi.templates.Docx.run;
import static org.miaopi.templates.Docx.table;
import static org.miaopi.templates.Docx.textBox;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.fit.Misfit;

/** What has no room in its place is told with its paragraph; what has is not. */
class FitTest {

  private static final String LOW_ROW = "<w:trHeight w:val=\"400\" w:hRule=\"exact\"/>";
  private static final String EXACT = "<w:spacing w:line=\"%d\" w:lineRule=\"exact\"/>";

  @Test
  void aRowOfExactHeightHoldsOneLine() {
    Docx docx = Docx.of(table("", new int[] {3000}, row(LOW_ROW, cell("", p("{{姓名}}")))));
    assertThat(misfits(docx, "张秀兰")).isEmpty();
    assertThat(misfits(docx, "张秀兰".repeat(10))).containsExactly("TALL 1 {{姓名}}");
  }

  @Test
  void aRowThatMayGrowHoldsAnyNumberOfLines() {
    String height = "<w:trHeight w:val=\"400\"/>";
    Docx docx = Docx.of(table("", new int[] {3000}, row(height, cell("", p("{{姓名}}")))));
    assertThat(misfits(docx, "张秀兰".repeat(10))).isEmpty();
  }

  @Test
  void aTextBoxHoldsWhatItsHeightAllows() {
    Docx docx = Docx.of(p("", textBox("<wps:spPr/>", 40, 60, 60, 12, p("住址：{{姓名}}"))), p("正文"));
    assertThat(misfits(docx, "历城区")).isEmpty();
    assertThat(misfits(docx, "历城区".repeat(20))).containsExactly("TALL 2 住址：{{姓名}}");
  }

  @Test
  void aHeaderEndsWhereTheTextBegins() {
    Docx docx = Docx.of(p("正文")).header(p("{{姓名}}"));
    assertThat(misfits(docx, "张秀兰")).isEmpty();
    assertThat(misfits(docx, "张秀兰".repeat(60))).first().isEqualTo("TALL 1 {{姓名}}");
  }

  @Test
  void textMayNotGrowOverOtherText() {
    Docx docx =
        Docx.of(p("", textBox("<wps:spPr/>", 25.4, 40, 100, 12, p("发证机关"))), p("经营范围：{{姓名}}"));
    assertThat(misfits(docx, "餐饮服务")).isEmpty();
    assertThat(misfits(docx, "餐饮服务".repeat(40))).containsExactly("TEXT 3 经营范围：{{姓名}}");
  }

  @Test
  void textMayLieUnderASealButNotUnderAPhotoOrACode() {
    assertThat(misfits(besidePicture("{{@照片}}"), "张秀兰")).isEmpty();
    assertThat(misfits(besidePicture("{{@照片}}"), "张秀兰".repeat(9)))
        .containsExactly("PICTURE 2 姓名：{{姓名}}");
    assertThat(misfits(besidePicture("{{@qr}}"), "张秀兰".repeat(9)))
        .containsExactly("PICTURE 2 姓名：{{姓名}}");
    assertThat(misfits(besidePicture("{{@seal}}"), "张秀兰".repeat(9))).isEmpty();
  }

  @Test
  void numbersAndWordsAreNotToBeCut() {
    Docx docx = Docx.of(table("", new int[] {1500}, row("", cell("", p("{{姓名}}")))));
    assertThat(misfits(docx, "ABC 123")).isEmpty();
    assertThat(misfits(docx, "91370112MA3C4D5E6F")).containsExactly("CUT 1 {{姓名}}");
    assertThat(misfits(docx, "历城区洪家楼街道")).isEmpty();
  }

  @Test
  void aPictureIsNotToBeWiderThanItsCell() {
    Docx docx = new Docx();
    byte[] png = Certificates.picture("png", 40, 40, Color.RED, Color.BLUE);
    String wide = inline(docx.image("png", png), "{{@照片}}", 40, 30);
    docx.add(table("", new int[] {1500}, row("", cell("", p("", wide)))));
    assertThat(misfits(docx, "张秀兰")).containsExactly("WIDE 1 ");
  }

  @Test
  void linesOfExactHeightAreAsHighAsTheirCharacters() {
    String large = run("<w:sz w:val=\"44\"/>", "{{姓名}}");
    assertThat(misfits(Docx.of(p(EXACT.formatted(240), large)), "张秀兰"))
        .containsExactly("LOW 1 {{姓名}}");
    assertThat(misfits(Docx.of(p(EXACT.formatted(440), large)), "张秀兰")).isEmpty();
    assertThat(misfits(Docx.of(p(EXACT.formatted(20), "")), "张秀兰")).isEmpty();
  }

  @Test
  void aPageMoreThanBeforeIsToldUnlessTheTemplateNumbersItsPages() {
    Docx one = Docx.of(p("{{姓名}}"), p("特此证明。")).page(80, 60, 10);
    assertThat(more(one, "张秀兰", "张秀兰".repeat(5))).isEmpty();
    assertThat(more(one, "张秀兰", "张秀兰".repeat(60))).containsExactly("PAGES 1 {{姓名}} 第2页");
    String number = "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    assertThat(more(one.footer(p("", number)), "张秀兰", "张秀兰".repeat(60))).isEmpty();
  }

  @Test
  void aCodeThatIsTooSmallToBeReadIsWarnedOf() {
    Docx docx = new Docx();
    String code = docx.image("png", Certificates.picture("png", 9, 9, Color.RED, Color.BLUE));
    docx.add(p("", inline(code, "{{@qr}}", 22, 22)), p("", inline(code, "{{@二维码}}", 15, 18)));
    assertThat(warnings(docx, Locale.CHINA))
        .containsExactly("“{{@qr}}”处：二维码只有 15 毫米宽，手机很难扫出来。请把占位图放大到 22 毫米以上。");
    assertThat(warnings(docx, Locale.ENGLISH))
        .containsExactly(
            "At “{{@qr}}”: The code is only 15 mm wide, which phones can hardly read. Make its"
                + " placeholder at least 22 mm wide.");
  }

  @Test
  void italicsAreWarnedOfOnce() {
    Docx docx = Docx.of(p("", run("<w:i/>", "样张")), p("", run("<w:i/>", "{{姓名}}")));
    assertThat(warnings(docx, Locale.CHINA)).containsExactly("“样张”处：证照字体没有斜体，这里的斜体字会印成正体。");
    assertThat(warnings(docx, Locale.ENGLISH))
        .containsExactly(
            "At “样张”: The fonts of certificates have no italics: what is italic here prints"
                + " upright.");
  }

  private static Docx besidePicture(String tag) {
    Docx docx = new Docx();
    byte[] png = Certificates.picture("png", 40, 40, Color.RED, Color.BLUE);
    String photo = anchor(docx.image("png", png), tag, false, 70, 25, 25, 25);
    return docx.add(p("", photo), p("姓名：{{姓名}}"));
  }

  private static List<String> misfits(Docx docx, String name) {
    return Certificates.template(docx).fit(data(name)).misfits().stream()
        .map(FitTest::told)
        .toList();
  }

  private static List<String> more(Docx docx, String before, String then) {
    Template template = Certificates.template(docx);
    return template
        .fit(data(then))
        .beyond(template.fit(data(before)), template.spansPages())
        .stream()
        .map(it -> told(it) + " 第" + it.page() + "页")
        .toList();
  }

  private static String told(Misfit it) {
    return it.kind() + " " + it.place().paragraph() + " " + it.place().words();
  }

  private static TemplateData data(String name) {
    Map<String, @Nullable Object> answers = Certificates.answers();
    answers.put("姓名", name);
    return Certificates.data(answers, Map.of());
  }

  private static List<String> warnings(Docx docx, Locale locale) {
    return Templates.compile(docx.bytes(), Certificates.SCOPE, Certificates.PHOTOS)
        .problems()
        .stream()
        .map(it -> it.message(locale))
        .toList();
  }
}
