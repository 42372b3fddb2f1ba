package org.miaopi.templates.pdf;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** What a document says of itself, in its information dictionary and as XMP (ISO 16684-1). */
final class DocumentInformation {

  private static final String PROGRAM = "Miaopi";
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final PdfProperties properties;

  DocumentInformation(PdfProperties properties) {
    this.properties = properties;
  }

  String dictionary() {
    StringBuilder entries = new StringBuilder("<<");
    entry(entries, "Title", properties.title());
    entry(entries, "Author", properties.author());
    entry(entries, "Keywords", properties.keywords());
    entry(entries, "Creator", PROGRAM);
    entry(entries, "Producer", PROGRAM);
    String date = PDF_DATE.format(properties.created());
    return entries.append("/CreationDate (%s)/ModDate (%s)>>".formatted(date, date)).toString();
  }

  byte[] xmp() {
    String created = properties.created().toString();
    StringBuilder xmp = new StringBuilder();
    xmp.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    xmp.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">");
    xmp.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">");
    xmp.append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    xmp.append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"");
    xmp.append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"");
    xmp.append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">");
    xmp.append("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>");
    xmp.append("<dc:format>application/pdf</dc:format>");
    xmp.append("<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>");
    said(
        xmp,
        properties.title(),
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>");
    said(
        xmp,
        properties.author(),
        "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>");
    said(xmp, properties.keywords(), "<dc:identifier>%s</dc:identifier>");
    said(xmp, properties.keywords(), "<pdf:Keywords>%s</pdf:Keywords>");
    said(xmp, PROGRAM, "<pdf:Producer>%s</pdf:Producer>");
    said(xmp, PROGRAM, "<xmp:CreatorTool>%s</xmp:CreatorTool>");
    said(xmp, created, "<xmp:CreateDate>%s</xmp:CreateDate>");
    said(xmp, created, "<xmp:ModifyDate>%s</xmp:ModifyDate>");
    said(xmp, created, "<xmp:MetadataDate>%s</xmp:MetadataDate>");
    xmp.append("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return xmp.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void entry(StringBuilder to, String name, String text) {
    if (text.isBlank()) return;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    to.append('/').append(name).append(" <FEFF");
    to.append(HexFormat.of().withUpperCase().formatHex(bytes)).append('>');
  }

  /** What is not known is left out. */
  private static void said(StringBuilder to, String text, String element) {
    if (text.isBlank()) return;
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    to.append(element.formatted(escaped));
  }
}
