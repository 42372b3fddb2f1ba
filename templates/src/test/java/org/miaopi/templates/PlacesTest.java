package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.miaopi.templates.Docx.borders;
import static org.miaopi.templates.Docx.cell;
import static org.miaopi.templates.Docx.inlineTextBox;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.row;
import static org.miaopi.templates.Docx.run;
import static org.miaopi.templates.Docx.table;
import static org.miaopi.templates.Docx.textBox;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Words, tables and boxes stand where Word sets them; another office is asked where there is one.
 */
class PlacesTest {

  private static final String AT_LEAST = "<w:spacing w:line=\"600\" w:lineRule=\"atLeast\"/>";

  @Test
  void whatStandsWhereIsAsAnotherOfficeSetsIt() throws IOException {
    LibreOffice.need();
    Docx docx =
        Docx.of(
                p(spaced(240, 200, "atLeast"), run("", "前后空距相加")),
                p(spaced(300, 160, "atLeast"), run("", "行高至少三十")),
                p(spaced(0, 0, "exact"), run("", "行高固定三十")),
                p("<w:pStyle w:val=\"Like\"/>", run("", "同样式之一")),
                p("<w:pStyle w:val=\"Like\"/>", run("", "同样式之二")),
                table(
                    borders("single", 16, "000000"),
                    new int[] {3000, 5000},
                    tall("表格首行", "左右居中"),
                    tall("表格次行", "行高四十"),
                    tall("表格末行", "线粗二磅")),
                p(AT_LEAST, run("", "表格之后")),
                p(AT_LEAST + "<w:jc w:val=\"right\"/>", run("", "右对齐者")))
            .styles(
                "<w:style w:type=\"paragraph\" w:styleId=\"Like\"><w:name w:val=\"Like\"/><w:pPr><w:spacing w:before=\"200\" w:after=\"200\" w:line=\"600\" w:lineRule=\"atLeast\"/><w:contextualSpacing/></w:pPr></w:style>");
    byte[] own = Certificates.template(docx).render(Certificates.data());
    WordPlaces.of(own).assertAt(WordPlaces.of(LibreOffice.pdf(docx.bytes())), 10);
  }

  @Test
  void spacesBetweenParagraphsAddUp() throws IOException {
    WordPlaces places =
        places(
            Docx.of(
                p(spaced(0, 200, "exact"), run("", "上段")),
                p(spaced(300, 0, "exact"), run("", "下段"))));
    assertThat(at(places, "下段").y() - at(places, "上段").y()).isCloseTo(30 + 25, within(0.1));
  }

  @Test
  void whatALineIsHigherLiesAboveItsWordsOrBelowThem() throws IOException {
    double least = at(places(Docx.of(p(AT_LEAST, run("", "甲乙")))), "甲乙").y();
    String twice = "<w:spacing w:line=\"480\" w:lineRule=\"auto\"/>";
    double multiple = at(places(Docx.of(p(twice, run("", "甲乙")))), "甲乙").y();
    double single = at(places(Docx.of(p("", run("", "甲乙")))), "甲乙").y();
    assertThat(multiple).isCloseTo(single, within(0.1));
    assertThat(least).isGreaterThan(single + 10);
  }

  @Test
  void aRowIsAsHighAsItSaysWhateverItsLines() throws IOException {
    WordPlaces places =
        places(
            Docx.of(
                table(
                    borders("single", 32, "000000"),
                    new int[] {4000, 4000},
                    tall("首行", "一一"),
                    tall("次行", "二二"),
                    tall("末行", "三三"))));
    assertThat(at(places, "次行").y() - at(places, "首行").y()).isCloseTo(40, within(0.1));
    assertThat(at(places, "末行").y() - at(places, "次行").y()).isCloseTo(40, within(0.1));
  }

  @Test
  void aBoxStandsOnThePageOfItsParagraphAndOverWhatFollows() throws IOException {
    Docx docx = Docx.of();
    for (int i = 0; i < 60; i++) docx.add(p("", run("", "第" + i + "段文字")));
    docx.add(p("<w:keepNext/>", textBox("<wps:spPr/>", 100, 150, 60, 20, p("框中文字"))));
    docx.add(p("", run("", "最后一段")));
    WordPlaces places = places(docx);
    assertThat(at(places, "第0段文字").page()).isEqualTo(1);
    assertThat(at(places, "框中文字").page()).isEqualTo(at(places, "最后一段").page()).isEqualTo(2);
  }

  @Test
  void aBoxInALineTakesItsRoomThere() throws IOException {
    Docx docx =
        Docx.of(
            p("", run("", "框前") + inlineTextBox(40, 20, p("{{姓名}}在框中")) + run("", "框后")),
            p("", run("", "下一行")));
    WordPlaces places = places(docx);
    double left = at(places, "框前").x();
    double inside = at(places, "张秀兰在框中").x();
    double behind = at(places, "框后").x();
    assertThat(inside).isGreaterThan(left + 20).isLessThan(behind);
    assertThat(behind - left).isCloseTo(2 * 10.5 + 40 * 72 / 25.4, within(4.0));
    assertThat(at(places, "下一行").y() - at(places, "框后").y()).isGreaterThan(10);
  }

  private static String spaced(int before, int after, String rule) {
    return "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"600\" w:lineRule=\"%s\"/>"
        .formatted(before, after, rule);
  }

  private static String tall(String left, String right) {
    String middle = "<w:vAlign w:val=\"center\"/>";
    return row(
        "<w:trHeight w:val=\"800\" w:hRule=\"atLeast\"/>",
        cell(middle, p(left)),
        cell(middle, p("<w:jc w:val=\"center\"/>", run("", right))));
  }

  private static WordPlaces places(Docx docx) throws IOException {
    return WordPlaces.of(Certificates.template(docx).render(Certificates.data()));
  }

  private static WordPlaces.Place at(WordPlaces places, String word) {
    return Objects.requireNonNull(places.places().get(word), word);
  }
}
