package org.miaopi.templates.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.fonts.Family;
import org.miaopi.templates.line.TabStops.Leader;
import org.miaopi.templates.line.TabStops.Side;
import org.miaopi.templates.line.TabStops.Stop;
import org.miaopi.templates.sheet.Mark;

/** Ten points to a character: a measure of 60 points holds six. */
class ParagraphTest {

  private static final Ink INK =
      new Ink(Family.SERIF, Family.SERIF, false, 10, 0, 0, 0, false, false, Ink.NONE);

  @Test
  void aLineTakesAsManyCharactersAsFit() {
    assertThat(lines("一二三四五六七八九十")).containsExactly("一二三四五六", "七八九十");
    assertThat(lines("")).containsExactly("");
  }

  @Test
  void punctuationNeverBeginsALine() {
    assertThat(lines("一二三四五六，七八")).as("it hangs").containsExactly("一二三四五六，", "七八");
    assertThat(lines("一二三四五六）七八")).containsExactly("一二三四五", "六）七八");
    assertThat(lines("一二三四五六。”七")).containsExactly("一二三四五", "六。”七");
  }

  @Test
  void anOpeningBracketNeverEndsALine() {
    assertThat(lines("一二三四五（六）七")).containsExactly("一二三四五", "（六）七");
  }

  @Test
  void wordsAndNumbersStayWhole() {
    assertThat(lines("编号是 LN2026001 号")).containsExactly("编号是 ", "LN2026001 ", "号");
    assertThat(lines("公元2026.50元")).containsExactly("公元2026.50", "元");
    assertThat(lines("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        .as("one that no line holds is cut")
        .hasSizeGreaterThan(1);
  }

  @Test
  void aLineFeedBeginsALine() {
    assertThat(lines("一二\n三")).containsExactly("一二", "三");
    assertThat(lines("一\n\n二\n")).containsExactly("一", "", "二", "");
  }

  @Test
  void anIndentShortensTheFirstLine() {
    Paragraph paragraph = paragraph("一二三四五六七八九", Alignment.START, 20);
    assertThat(texts(paragraph)).containsExactly("一二三四", "五六七八九");
    assertThat(first(paragraph, 0).x()).isEqualTo(20);
    assertThat(first(paragraph, 1).x()).isZero();
  }

  @Test
  void linesStandWhereTheyAreAsked() {
    assertThat(first(paragraph("一二", Alignment.CENTER, 0), 0).x()).isEqualTo(20);
    assertThat(first(paragraph("一二", Alignment.END, 0), 0).x()).isEqualTo(40);
    assertThat(first(paragraph("一二  ", Alignment.END, 0), 0).x())
        .as("blanks at the end do not count")
        .isEqualTo(40);
  }

  @Test
  void justifiedLinesReachBothMarginsButTheLastDoesNot() {
    Paragraph paragraph = paragraph("一二三四AB五六七八", Alignment.JUSTIFY, 0);
    assertThat(texts(paragraph).getFirst()).isEqualTo("一二三四AB");
    assertThat(end(paragraph, 0)).isCloseTo(60, within(0.001));
    assertThat(first(paragraph, 1).advances()[0]).isEqualTo(10);
  }

  @Test
  void distributedCharactersFillTheLine() {
    Mark.Text text = first(paragraph("姓名", Alignment.DISTRIBUTE, 0), 0);
    assertThat(text.advances()[0]).isEqualTo(50);
  }

  @Test
  void aPictureMakesItsLineTaller() {
    Inline picture = new Inline.Picture("photo", 30, 40);
    Paragraph paragraph =
        new Paragraph(List.of(picture), 60, 0, Alignment.START, 20, 6.2, false, TabStops.USUAL);
    assertThat(paragraph.lines().getFirst().height()).isCloseTo(46.2, within(0.001));
    Paragraph rigid =
        new Paragraph(List.of(picture), 60, 0, Alignment.START, 20, 6.2, true, TabStops.USUAL);
    assertThat(rigid.lines().getFirst().height()).isEqualTo(20);
  }

  @Test
  void pageNumbersAreFilledInWhereTheyStand() {
    Inline number = new Inline.PageNumber(INK, false);
    Inline total = new Inline.PageNumber(INK, true);
    Paragraph paragraph =
        new Paragraph(
            List.of(number, total), 60, 0, Alignment.START, 20, 6.2, false, TabStops.USUAL);
    Line line = paragraph.lines().getFirst();
    assertThat(line.marks(0, 0, 3, 12).stream().map(it -> ((Mark.Text) it).string()))
        .containsExactly("312");
  }

  @Test
  void tabsLeadToTheirStops() {
    Stop left = new Stop(25, Side.LEFT, Leader.NONE);
    Stop center = new Stop(60, Side.CENTER, Leader.NONE);
    Stop right = new Stop(100, Side.RIGHT, Leader.DOTS);
    assertThat(tabbed(0, new TabStops(List.of(left, center, right), 21, 0), "甲", "乙", "丙丁", "戊己"))
        .containsExactly("甲 0.0", "乙 25.0", "丙丁 50.0", "戊己 80.0");
    assertThat(tabbed(0, new TabStops(List.of(), 21, 0), "甲", "乙乙乙", "丙"))
        .as("at each interval")
        .containsExactly("甲 0.0", "乙乙乙 21.0", "丙 63.0");
    assertThat(tabbed(0, new TabStops(List.of(), 21, 10), "甲", "乙"))
        .as("which counts from the margin")
        .containsExactly("甲 0.0", "乙 11.0");
    assertThat(tabbed(-20, new TabStops(List.of(left), 21, 20), "甲", "乙"))
        .as("a hanging line stops at the indent")
        .containsExactly("甲 -20.0", "乙 0.0");
  }

  @Test
  void dotsLeadToAStopWhereItAsksForThem() {
    Stop right = new Stop(60, Side.RIGHT, Leader.DOTS);
    Paragraph paragraph = tabs(0, new TabStops(List.of(right), 21, 0), "甲", "乙");
    List<Mark.Fill> dots =
        paragraph.lines().getFirst().marks(0, 0, 1, 1).stream()
            .filter(Mark.Fill.class::isInstance)
            .map(Mark.Fill.class::cast)
            .toList();
    assertThat(dots).hasSize(16);
    assertThat(dots.getFirst().x()).isBetween(10.0, 14.0);
    assertThat(dots.getLast().x()).isBetween(46.0, 50.0);
  }

  private static List<String> tabbed(double indent, TabStops stops, String... texts) {
    return tabs(indent, stops, texts).lines().getFirst().marks(0, 0, 1, 1).stream()
        .filter(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .map(it -> it.string() + " " + it.x())
        .toList();
  }

  private static Paragraph tabs(double indent, TabStops stops, String... texts) {
    List<Inline> content = new ArrayList<>();
    for (String text : texts) {
      if (!content.isEmpty()) content.add(new Inline.Tab(INK));
      content.add(new Inline.Words(INK, text));
    }
    return new Paragraph(content, 100, indent, Alignment.START, 20, 6.2, false, stops);
  }

  private static List<String> lines(String text) {
    return texts(paragraph(text, Alignment.START, 0));
  }

  private static Paragraph paragraph(String text, Alignment alignment, double indent) {
    List<Inline> content = List.of(new Inline.Words(INK, text));
    return new Paragraph(content, 60, indent, alignment, 20, 6.2, false, TabStops.USUAL);
  }

  private static List<String> texts(Paragraph paragraph) {
    List<String> texts = new ArrayList<>();
    for (Line line : paragraph.lines()) {
      StringBuilder text = new StringBuilder();
      for (Mark mark : line.marks(0, 0, 1, 1)) text.append(((Mark.Text) mark).string());
      texts.add(text.toString());
    }
    return texts;
  }

  private static Mark.Text first(Paragraph paragraph, int line) {
    return (Mark.Text) paragraph.lines().get(line).marks(0, 0, 1, 1).getFirst();
  }

  private static double end(Paragraph paragraph, int line) {
    Mark.Text text = (Mark.Text) paragraph.lines().get(line).marks(0, 0, 1, 1).getLast();
    double end = text.x();
    for (double advance : text.advances()) end += advance;
    return end;
  }
}
