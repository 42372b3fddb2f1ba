package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.Docx.cell;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.row;
import static org.miaopi.templates.Docx.run;
import static org.miaopi.templates.Docx.table;
import static org.miaopi.templates.Docx.textBox;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.Comments;
import org.junit.jupiter.api.Test;

/** What staff are told of the tags of their document, as a list and as comments in a copy. */
class TagReportTest {

  /** A document with a fault in each kind of place. */
  private static final Docx FAULTY =
      Docx.of(
              p("持证人：{{姓名}}，{{性别 | en}}"),
              p("{{姓民}}"),
              table("", new int[] {4000}, row("", cell("", p("{{#从业人员}}{{岗位}}{{/从业人员}}")))),
              p("", textBox("<wps:spPr/>", 100, 150, 60, 20, p("{{押金 | 大些}}"))),
              p("{{#if 年龄 > 60}}老"))
          .header(p("{{证照编好}}"));

  @Test
  void everyTagIsListedWithItsPlaceAndWhatItStandsFor() {
    TemplateCompilation compilation = compile(FAULTY);
    assertThat(compilation.template()).isNull();
    assertThat(compilation.tags())
        .extracting(TagReportTest::line)
        .containsExactly(
            "header1 1 VALUE 证照编好 -",
            "document 1 VALUE 姓名 姓名",
            "document 1 VALUE 性别 | en 性别",
            "document 2 VALUE 姓民 -",
            "document 3 ROWS 从业人员 从业人员",
            "document 3 VALUE 岗位 从业人员.岗位",
            "document 5 VALUE 押金 | 大些 -");
    assertThat(compilation.tags().get(3).problems())
        .extracting(it -> it.message(Locale.CHINA))
        .containsExactly("“{{姓民}}”处：没有叫“姓民”的字段，是不是“姓名”？");
  }

  @Test
  void aCopyOfTheDocumentSaysWhatIsWrongInComments() throws Exception {
    byte[] faulty = FAULTY.bytes();
    TemplateCompilation compilation = compile(faulty);
    byte[] copy =
        Objects.requireNonNull(Templates.comment(faulty, compilation.problems(), Locale.CHINA));
    WordprocessingMLPackage document = WordprocessingMLPackage.load(new ByteArrayInputStream(copy));
    Comments comments = document.getMainDocumentPart().getCommentsPart().getContents();
    assertThat(comments.getComment()).hasSameSizeAs(compilation.problems());
    assertThat(XmlUtils.marshaltoString(comments))
        .contains("没有叫“姓民”的字段，是不是“姓名”？")
        .contains("没有“大些”这种格式");
    String body = XmlUtils.marshaltoString(document.getMainDocumentPart().getContents());
    for (int id = 0; id < comments.getComment().size(); id++) {
      assertThat(body)
          .containsOnlyOnce("<w:commentRangeStart w:id=\"%d\"".formatted(id))
          .containsOnlyOnce("<w:commentRangeEnd w:id=\"%d\"".formatted(id))
          .containsOnlyOnce("<w:commentReference w:id=\"%d\"".formatted(id));
    }
    assertThat(compile(copy).problems())
        .as("comments change nothing of what is read")
        .isEqualTo(compilation.problems());
    byte[] again = Templates.comment(copy, compilation.problems(), Locale.ENGLISH);
    assertThat(
            WordprocessingMLPackage.load(new ByteArrayInputStream(Objects.requireNonNull(again)))
                .getMainDocumentPart()
                .getCommentsPart()
                .getContents()
                .getComment())
        .hasSize(2 * compilation.problems().size());
    boolean same =
        Arrays.equals(Templates.comment(faulty, compilation.problems(), Locale.CHINA), copy);
    assertThat(same).as("the same document gives the same copy").isTrue();
  }

  @Test
  void anotherWordProcessorOpensTheCopy() {
    LibreOffice.need();
    byte[] copy = Templates.comment(FAULTY.bytes(), compile(FAULTY).problems(), Locale.CHINA);
    assertThat(Certificates.text(LibreOffice.pdf(Objects.requireNonNull(copy)))).contains("持证人");
  }

  @Test
  void aDocumentThatCannotBeReadHasNoCopy() {
    assertThat(Templates.comment(new byte[] {1, 2, 3}, List.of(), Locale.CHINA)).isNull();
  }

  @Test
  void unknownTypefacesAreNamedOnce() {
    String font = "<w:rFonts w:eastAsia=\"华文行楷\" w:ascii=\"Arial\"/>";
    Docx docx = Docx.of(p("", run(font, "证照") + run(font, "证照")), p("", run(font, "再来")));
    assertThat(compile(docx).problems())
        .extracting(it -> it.place().paragraph() + " " + it.message(Locale.CHINA))
        .containsExactly("1 “证照证照”处：字体“华文行楷”没有收录，证照上改用楷体。");
    assertThat(compile(Docx.of(p("", run("<w:rFonts w:eastAsia=\"仿宋_GB2312\"/>", "证")))).problems())
        .isEmpty();
    assertThat(
            compile(Docx.of(p("", run("<w:rFonts w:ascii=\"Comic Sans MS\"/>", "abc")))).problems())
        .extracting(TemplateProblem::code)
        .containsExactly("template.font.unknown");
  }

  private static String line(TemplateTag tag) {
    String part = tag.place().part().replaceAll("^word/|\\.xml$", "");
    String bound = tag.bound() ? String.join(",", tag.reads()) : "-";
    return "%s %d %s %s %s"
        .formatted(part, tag.place().paragraph(), tag.role(), tag.source(), bound);
  }

  private static TemplateCompilation compile(Docx docx) {
    return compile(docx.bytes());
  }

  private static TemplateCompilation compile(byte[] docx) {
    return Templates.compile(docx, Certificates.SCOPE, Certificates.PHOTOS);
  }
}
