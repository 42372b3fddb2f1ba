package org.miaopi.templates.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miaopi.templates.LibreOffice;
import org.miaopi.templates.Template;
import org.miaopi.templates.TemplateCompilation;
import org.miaopi.templates.WordPlaces;
import org.miaopi.templates.picture.PagePicture;
import org.miaopi.templates.starter.StarterContent.Line;
import org.miaopi.templates.starter.StarterContent.Rows;

/** Every design: sound as a Word document, without a fault as a template, and as it was kept. */
class StarterTest {

  private static final int DOTS_PER_INCH = 60;

  @ParameterizedTest
  @EnumSource
  void isAWordDocumentThatIsAlwaysTheSame(Starter starter) throws Exception {
    StarterContent content = Specimen.of(starter).content();
    byte[] docx = starter.docx(content);
    assertThat(Arrays.equals(docx, starter.docx(content))).isTrue();
    WordprocessingMLPackage read = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
    assertThat(read.getMainDocumentPart().getContents().getBody().getContent()).isNotEmpty();
    assertThat(read.getMainDocumentPart().getStyleDefinitionsPart().getContents().getStyle())
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void looksAsItWasKept(Starter starter) throws IOException {
    Specimen specimen = Specimen.of(starter);
    TemplateCompilation compilation = specimen.compile(starter.docx(specimen.content()));
    assertThat(compilation.problems()).isEmpty();
    byte[] pdf = Objects.requireNonNull(compilation.template()).render(specimen.data());
    assertThat(pages(pdf)).isEqualTo(faces(starter));
    for (int page = 1; page <= faces(starter); page++) {
      byte[] png = Objects.requireNonNull(PagePicture.png(pdf, page, DOTS_PER_INCH));
      GoldenPicture.matches(starter.id() + "-" + page, png);
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesNoFieldAndPutsWhatItHasNoRoomForOnFurtherPages(Starter starter) throws IOException {
    Specimen specimen = Specimen.of(starter);
    assertThat(pages(printed(specimen, starter, List.of(), List.of()))).isEqualTo(faces(starter));
    if (starter.id().startsWith("blank")) return;
    List<Line> many =
        IntStream.range(0, 40).mapToObj(it -> Line.of("条目" + it, null, "字段0", 0)).toList();
    byte[] pdf = printed(specimen, starter, many, List.of());
    assertThat(text(pdf)).contains("条目0").contains("条目39");
    assertThat(pages(pdf)).isGreaterThan(faces(starter));
  }

  @ParameterizedTest
  @EnumSource
  void repeatsTheRowsOfATable(Starter starter) throws IOException {
    if (starter.id().startsWith("blank")) return;
    Specimen specimen = Specimen.of(starter);
    Rows staff =
        new Rows("人员", "Staff", Specimen.ROWS, List.of(Line.of("姓名", "Name", Specimen.COLUMN, 0)));
    List<Line> lines = specimen.content().lines().subList(0, 3);
    String text = text(printed(specimen, starter, lines, List.of(staff)));
    assertThat(text).contains("人员").contains("王芳").contains("赵强").doesNotContain("{{");
  }

  private static byte[] printed(
      Specimen specimen, Starter starter, List<Line> lines, List<Rows> tables) {
    StarterContent known = specimen.content();
    StarterContent content =
        new StarterContent(
            known.title(), known.english(), known.issuer(), lines, tables, known.photo());
    TemplateCompilation compilation = specimen.compile(starter.docx(content));
    assertThat(compilation.problems()).isEmpty();
    return Objects.requireNonNull(compilation.template()).render(specimen.data());
  }

  @ParameterizedTest
  @EnumSource
  void anotherWordProcessorSetsItAlike(Starter starter) throws IOException {
    LibreOffice.need();
    Specimen specimen = Specimen.of(starter);
    byte[] docx = starter.docx(specimen.content());
    byte[] other = LibreOffice.pdf(docx);
    assertThat(pages(other)).isEqualTo(faces(starter));
    Template template = Objects.requireNonNull(specimen.compile(docx).template());
    byte[] own = template.blank(specimen.data());
    WordPlaces.of(own).assertAt(WordPlaces.of(other), 2);
  }

  private static int faces(Starter starter) {
    return starter == Starter.CARD ? 2 : 1;
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private static int pages(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }
}
