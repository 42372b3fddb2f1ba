package org.miaopi.runtime.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.document.StartingTemplate;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.Samples;
import org.miaopi.expressions.table.xlsx.Xlsx;
import org.miaopi.templates.LibreOffice;
import org.miaopi.templates.starter.Starter;

/** Every file for an office that comes from an item is whole, and an office of others opens it. */
class OfficeTest {

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("designs")
  void everyDesignHoldsTheWholeForm(String code, Starter design) throws IOException {
    ItemDefinition item = item(code).definition();
    byte[] docx = StartingTemplate.docx(design, item);
    assertThat(CertificateDocument.template(item, docx).problems()).isEmpty();
    LibreOffice.need();
    String text = text(LibreOffice.pdf(docx));
    if (design.id().startsWith("blank")) {
      assertThat(text).contains("{{证照编号}}");
      return;
    }
    item.form().fields().flatMap(OfficeTest::names).forEach(it -> assertThat(text).contains(it));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theTemplateThatIsShippedOpens(String code) throws IOException {
    LibreOffice.need();
    byte[] pdf = LibreOffice.pdf(Objects.requireNonNull(item(code).template()));
    assertThat(text(pdf)).contains("{{证照编号}}").contains("{{发证机关}}");
    assertThat(pages(pdf)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void decisionTablesOpenAsSpreadsheets(String code) throws IOException {
    var tables = item(code).definition().tables();
    if (tables.isEmpty()) return;
    LibreOffice.needSpreadsheets();
    String text = text(LibreOffice.spreadsheetPdf(Xlsx.write(tables, Locale.CHINESE)));
    tables.forEach(
        table ->
            table
                .inputs()
                .forEach(it -> assertThat(text).contains(it.expression().replace(" ", ""))));
  }

  static List<String> codes() {
    return Samples.all().stream().map(it -> it.definition().elements().code()).toList();
  }

  static Stream<Arguments> designs() {
    return codes().stream()
        .flatMap(code -> Arrays.stream(Starter.values()).map(it -> arguments(code, it)));
  }

  private static ItemPackage item(String code) {
    return Samples.all().stream()
        .filter(it -> it.definition().elements().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** What a field prints by: its own name, or those of its parts. */
  private static Stream<String> names(Field field) {
    return switch (field.type()) {
      case "note", "photo" -> Stream.of();
      case "group", "rows" -> field.fields().stream().map(Field::name);
      default -> Stream.of(field.name());
    };
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
