package org.miaopi.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes Word documents for tests: an A4 page, unless told otherwise, with styles as Word has them.
 */
public final class Docx {

  private static final String NAMESPACES =
      """
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
      xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable=""\
      """;

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static final int EMU_PER_MILLIMETRE = 36000;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder relationships = new StringBuilder();
  private final StringBuilder images = new StringBuilder();
  private final StringBuilder contentTypes = new StringBuilder();
  private String section =
      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\""
          + " w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/>";
  private String references = "";
  private String styles = "";
  private int count;

  /** A document whose body is this WordprocessingML. */
  public static Docx of(String... content) {
    Docx docx = new Docx();
    for (String piece : content) docx.body.append(piece);
    return docx;
  }

  public Docx add(String... content) {
    for (String piece : content) body.append(piece);
    return this;
  }

  /** The page in millimetres, with the same margin on all sides. */
  public Docx page(double width, double height, double margin) {
    String edge = String.valueOf(twips(margin));
    section =
        "<w:pgSz w:w=\"%d\" w:h=\"%d\"/><w:pgMar w:top=\"%s\" w:right=\"%s\" w:bottom=\"%s\" w:left=\"%s\" w:header=\"200\" w:footer=\"200\" w:gutter=\"0\"/>"
            .formatted(twips(width), twips(height), edge, edge, edge, edge);
    return this;
  }

  /** More of the section's properties, such as w:pgBorders. */
  public Docx section(String xml) {
    section += xml;
    return this;
  }

  public Docx header(String content) {
    return header("default", content);
  }

  /** Of the pages that are {@code first}, {@code even} or {@code default}. */
  public Docx header(String pages, String content) {
    return marginal("header", "hdr", pages, content);
  }

  public Docx footer(String content) {
    return footer("default", content);
  }

  public Docx footer(String pages, String content) {
    return marginal("footer", "ftr", pages, content);
  }

  /** Keeps a picture in the document; its relationship. */
  public String image(String extension, byte[] bytes) {
    return picture("image" + ++count + "." + extension, bytes);
  }

  /** Adds a picture by this name; its relationship. */
  public String picture(String name, byte[] bytes) {
    parts.put("word/media/" + name, bytes);
    String id = relate("image", "media/" + name);
    images.append(reference("image", id, "media/" + name));
    return id;
  }

  /** Adds a part as it is. */
  public Docx part(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public Docx part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  public Docx relationship(String type, String target, String mode) {
    relationships.append(
        "<Relationship Id=\"rX%d\" Type=\"%s%s\" Target=\"%s\" TargetMode=\"%s\"/>"
            .formatted(++count, OFFICE, type, target, mode));
    return this;
  }

  /** More styles. */
  public Docx styles(String xml) {
    styles += xml;
    return this;
  }

  /** A part that the document refers to, of the kind that it is named after. */
  public Docx linked(String kind, String xml) {
    contentTypes.append(
        "<Override PartName=\"/word/%1$s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%1$s+xml\"/>"
            .formatted(kind));
    relate(kind, kind + ".xml");
    return part("word/" + kind + ".xml", xml);
  }

  /** A relationship of the header and the footer. */
  public Docx marginalRelationship(String type, String target) {
    images.append(reference(type, "rX" + ++count, target));
    return this;
  }

  public static String p(String text) {
    return p("", run("", text));
  }

  public static String p(String properties, String content) {
    return "<w:p><w:pPr>%s</w:pPr>%s</w:p>".formatted(properties, content);
  }

  public static String run(String properties, String text) {
    return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
        .formatted(properties, escape(text));
  }

  public static String font(String name, double size) {
    return "<w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:eastAsia=\"%s\"/><w:sz w:val=\"%d\"/>"
        .formatted(name, name, name, Math.round(size * 2));
  }

  public static String color(String hexadecimal) {
    return "<w:color w:val=\"%s\"/>".formatted(hexadecimal);
  }

  public static String jc(String value) {
    return "<w:jc w:val=\"%s\"/>".formatted(value);
  }

  public static String table(String properties, int[] twips, String... rows) {
    StringBuilder grid = new StringBuilder();
    for (int width : twips) grid.append("<w:gridCol w:w=\"%d\"/>".formatted(width));
    return "<w:tbl><w:tblPr>%s</w:tblPr><w:tblGrid>%s</w:tblGrid>%s</w:tbl>"
        .formatted(properties, grid, String.join("", rows));
  }

  public static String borders(String value, int eighths, String color) {
    StringBuilder lines = new StringBuilder("<w:tblBorders>");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      lines.append(
          "<w:%s w:val=\"%s\" w:sz=\"%d\" w:color=\"%s\"/>".formatted(side, value, eighths, color));
    }
    return lines + "</w:tblBorders>";
  }

  public static String row(String properties, String... cells) {
    return "<w:tr><w:trPr>%s</w:trPr>%s</w:tr>".formatted(properties, String.join("", cells));
  }

  public static String cell(String properties, String... content) {
    return "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>".formatted(properties, String.join("", content));
  }

  /** A picture in the line; alternative text as {@code {{@photo}}}. */
  public static String inline(
      String relationship, String alternative, double width, double height) {
    return "<w:r><w:drawing><wp:inline>%s%s</wp:inline></w:drawing></w:r>"
        .formatted(extent(alternative, width, height), pic(relationship, width, height));
  }

  /** A picture at a place of the page, in millimetres from its corner. */
  public static String anchor(
      String relationship,
      String alternative,
      boolean behind,
      double left,
      double top,
      double width,
      double height) {
    return floating(
        "page",
        behind,
        left,
        top,
        extent(alternative, width, height) + pic(relationship, width, height));
  }

  /** A picture at a place counted from the column and the paragraph. */
  public static String besideParagraph(
      String relationship,
      String alternative,
      boolean behind,
      double left,
      double top,
      double width,
      double height) {
    return floating(
        "paragraph",
        behind,
        left,
        top,
        extent(alternative, width, height) + pic(relationship, width, height));
  }

  /** A text box at a place of the page. */
  public static String textBox(
      String shape, double left, double top, double width, double height, String content) {
    return chosen(
        floating("page", false, left, top, extent("", width, height) + box(shape, content)));
  }

  /** A text box in the line. */
  public static String inlineTextBox(double width, double height, String content) {
    return chosen(
        "<w:r><w:drawing><wp:inline>%s%s</wp:inline></w:drawing></w:r>"
            .formatted(extent("", width, height), box("<wps:spPr/>", content)));
  }

  private static String box(String shape, String content) {
    return "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>%s<wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        .formatted(shape, content);
  }

  /** As Word writes what older programs do not know. */
  private static String chosen(String drawing) {
    return drawing
        .replace("<w:drawing>", "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>")
        .replace("</w:drawing>", "</w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>");
  }

  public byte[] bytes() {
    part(
        "word/document.xml",
        "<w:document %s><w:body>%s<w:sectPr>%s%s</w:sectPr></w:body></w:document>"
            .formatted(NAMESPACES, body, references, section));
    part("word/styles.xml", STYLES.replace("</w:styles>", styles + "</w:styles>"));
    relate("styles", "styles.xml");
    part(
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relationships
            + "</Relationships>");
    for (String margin : new String[] {"header1", "footer1"}) {
      if (!parts.containsKey("word/" + margin + ".xml")) continue;
      part(
          "word/_rels/" + margin + ".xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + images
              + "</Relationships>");
    }
    part(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
            + OFFICE
            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    part("[Content_Types].xml", TYPES.formatted(contentTypes));
    return zip(parts);
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static String floating(
      String from, boolean behind, double left, double top, String content) {
    String column = from.equals("page") ? "page" : "column";
    return "<w:r><w:drawing><wp:anchor behindDoc=\"%d\" relativeHeight=\"1\" simplePos=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"%s\"><wp:posOffset>%d</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"%s\"><wp:posOffset>%d</wp:posOffset></wp:positionV>%s</wp:anchor></w:drawing></w:r>"
        .formatted(behind ? 1 : 0, column, emu(left), from, emu(top), content);
  }

  private static String extent(String alternative, double width, double height) {
    return "<wp:extent cx=\"%d\" cy=\"%d\"/><wp:docPr id=\"1\" name=\"picture\" descr=\"%s\"/>"
        .formatted(emu(width), emu(height), escape(alternative));
  }

  private static String pic(String relationship, double width, double height) {
    return "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"%s\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%d\" cy=\"%d\"/></a:xfrm><a:prstGeom prst=\"rect\"/></pic:spPr></pic:pic></a:graphicData></a:graphic>"
        .formatted(relationship, emu(width), emu(height));
  }

  private Docx marginal(String kind, String root, String pages, String content) {
    String file = kind + (1 + List.of("default", "first", "even").indexOf(pages)) + ".xml";
    part("word/" + file, "<w:%s %s>%s</w:%s>".formatted(root, NAMESPACES, content, root));
    contentTypes.append(
        "<Override PartName=\"/word/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>"
            .formatted(file, kind));
    references +=
        "<w:%sReference w:type=\"%s\" r:id=\"%s\"/>".formatted(kind, pages, relate(kind, file));
    return this;
  }

  private String relate(String type, String target) {
    String id = "rId" + (++count + 100);
    relationships.append(reference(type, id, target));
    return id;
  }

  private static String reference(String type, String id, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static int twips(double millimetres) {
    return (int) Math.round(millimetres * 1440 / 25.4);
  }

  private static long emu(double millimetres) {
    return Math.round(millimetres * EMU_PER_MILLIMETRE);
  }

  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>\
      <Default Extension="svg" ContentType="image/svg+xml"/><Default Extension="bin" ContentType="application/octet-stream"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>%s</Types>\
      """;

  private static final String STYLES =
      """
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
      <w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
      </w:styles>\
      """;
}
