package org.miaopi.templates;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.templates.seal.Seal;
import org.miaopi.templates.upload.DocxArchive;

/** The smallest document that makes Word, fonts, drawings and pages do their work once. */
final class FirstDocument {

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private static final String CONTENT_TYPES =
      """
      <Types xmlns="%scontent-types"><Default Extension="xml" ContentType="%s"/>
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      </Types>"""
          .formatted(PACKAGE, MAIN);

  private static final String RELATIONSHIPS =
      """
      <Relationships xmlns="%srelationships">
      <Relationship Id="r1" Type="%s" Target="document.xml"/></Relationships>"""
          .formatted(PACKAGE, OFFICE);

  private static final String DOCUMENT =
      """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
      <w:body><w:p><w:r><w:t>{{1 + 1}} </w:t></w:r>
      <w:r><w:rPr><w:b/><w:rFonts w:eastAsia="黑体"/></w:rPr><w:t>证照</w:t></w:r>
      <w:r><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr><w:t>证照</w:t></w:r>
      <w:r><w:rPr><w:b/></w:rPr><w:t>证照</w:t></w:r>
      <w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/>
      <wp:docPr id="1" name="1" descr="{{@seal}}"/></wp:inline></w:drawing></w:r></w:p></w:body>
      </w:document>""";

  private FirstDocument() {}

  static byte[] docx() {
    return DocxArchive.pack(
        Map.of(
            "[Content_Types].xml", bytes(CONTENT_TYPES),
            "_rels/.rels", bytes(RELATIONSHIPS),
            "document.xml", bytes(DOCUMENT)));
  }

  static TemplateData data() {
    return new TemplateData(
        Map.of(),
        LocalDate.EPOCH,
        Calendar.WEEKDAYS,
        Map.of(),
        Map.of(),
        "",
        new Seal("证照", null),
        new DocumentMetadata("", "", ""));
  }

  private static byte[] bytes(String part) {
    return part.getBytes(StandardCharsets.UTF_8);
  }
}
