package org.miaopi.templates.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miaopi.templates.LibreOffice;
import org.miaopi.templates.Template;
import org.miaopi.templates.TemplateCompilation;
import org.miaopi.templates.picture.PagePicture;
import org.miaopi.templates.starter.StarterContent.Line;

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
    int pages = starter == Starter.CARD ? 2 : 1;
    assertThat(pages(pdf)).isEqualTo(pages);
    for (int page = 1; page <= pages; page++) {
      byte[] png = Objects.requireNonNull(PagePicture.png(pdf, page, DOTS_PER_INCH));
      GoldenPicture.matches(starter.id() + "-" + page, png);
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesNoFieldAndMoreFieldsThanItHasRoomFor(Starter starter) throws IOException {
    Specimen specimen = Specimen.of(starter);
    StarterContent known = specimen.content();
    List<Line> many =
        IntStream.range(0, 40).mapToObj(it -> Line.of("经营项目" + it, null, "字段0", 0)).toList();
    int pages = starter == Starter.CARD ? 2 : 1;
    for (List<Line> lines :
        List.of(List.<Line>of(), starter.id().startsWith("blank") ? List.<Line>of() : many)) {
      StarterContent content =
          new StarterContent(known.title(), known.english(), known.issuer(), lines, known.photo());
      Template template = specimen.compile(starter.docx(content)).template();
      byte[] pdf = Objects.requireNonNull(template).render(specimen.data());
      assertThat(pages(pdf)).as("%d lines", lines.size()).isEqualTo(pages);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherWordProcessorSetsItOnAsManyPages(Starter starter) throws IOException {
    LibreOffice.need();
    byte[] pdf = LibreOffice.pdf(starter.docx(Specimen.of(starter).content()));
    assertThat(pages(pdf)).isEqualTo(starter == Starter.CARD ? 2 : 1);
  }

  private static int pages(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }
}
