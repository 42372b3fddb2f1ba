package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Paragraph.twips;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.miaopi.templates.upload.DocxArchive;

/**
 * Writes a Word document (ECMA-376 transitional) of one section. The same calls give the same
 * bytes.
 */
final class WordFile {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final int EMU = 12700;

  private static final String NAMESPACES =
      ("xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"%s\""
              + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
              + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
              + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"")
          .formatted(OFFICE);

  private static final String STYLES =
      "<w:styles %s><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"宋体\" w:cs=\"Times New Roman\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style></w:styles>"
          .formatted(NAMESPACES);

  private final double width;
  private final double height;
  private final double[] margins;
  private final Map<String, byte[]> parts = new TreeMap<>();
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder ground = new StringBuilder();
  private final StringBuilder floating = new StringBuilder();
  private final StringBuilder bodyRelations = new StringBuilder();
  private final StringBuilder groundRelations = new StringBuilder();
  private final StringBuilder foot = new StringBuilder();
  private int count;

  /** The page in points; margins as in CSS: top, right, bottom, left. */
  WordFile(double width, double height, double... margins) {
    this.width = width;
    this.height = height;
    this.margins = margins;
  }

  WordFile add(String... content) {
    for (String piece : content) body.append(piece);
    return this;
  }

  /** A picture behind everything on every page. */
  WordFile ground(Art art) {
    ground.append(anchor(picture(art, groundRelations), art, "", true, 0, 0));
    return this;
  }

  /** A picture behind everything on the first page. */
  WordFile first(Art art) {
    floating.append(anchor(picture(art, bodyRelations), art, "", true, 0, 0));
    return this;
  }

  /** A placeholder at a place of the first page, over the words; in points from its corner. */
  WordFile place(Art art, String tag, double left, double top) {
    floating.append(run(art, tag, left, top));
    return this;
  }

  /** A placeholder at a place of the page on which the run stands, as a run. */
  String run(Art art, String tag, double left, double top) {
    return anchor(picture(art, bodyRelations), art, "{{@" + tag + "}}", false, left, top);
  }

  /** A placeholder at a distance from its paragraph, as a run. */
  String beside(Art art, String tag, double left, double top) {
    return run(art, tag, left, top)
        .replace("<wp:positionH relativeFrom=\"page\">", "<wp:positionH relativeFrom=\"column\">")
        .replace(
            "<wp:positionV relativeFrom=\"page\">", "<wp:positionV relativeFrom=\"paragraph\">");
  }

  /** What stands at the foot of every page. */
  void footer(String... content) {
    for (String piece : content) foot.append(piece);
  }

  byte[] bytes() {
    String section =
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rHeader\"/>%s<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/><w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"0\" w:footer=\"284\" w:gutter=\"0\"/></w:sectPr>"
            .formatted(
                foot.isEmpty() ? "" : "<w:footerReference w:type=\"default\" r:id=\"rFooter\"/>",
                twips(width),
                twips(height),
                width > height ? " w:orient=\"landscape\"" : "",
                twips(margins[0]),
                twips(margins[1]),
                twips(margins[2]),
                twips(margins[3]));
    int end = body.indexOf("</w:p>");
    body.insert(end, floating).append(Paragraph.of("left", 1).with());
    xml(
        "word/document.xml",
        "<w:document %s><w:body>%s%s</w:body></w:document>".formatted(NAMESPACES, body, section));
    String behind = Paragraph.of("left", 1).with(ground.toString());
    xml("word/header1.xml", "<w:hdr %s>%s</w:hdr>".formatted(NAMESPACES, behind));
    xml("word/styles.xml", STYLES);
    if (!foot.isEmpty()) {
      xml("word/footer1.xml", "<w:ftr %s>%s</w:ftr>".formatted(NAMESPACES, foot));
      relation(bodyRelations, "rFooter", "footer", "footer1.xml");
    }
    relation(bodyRelations, "rStyles", "styles", "styles.xml");
    relation(bodyRelations, "rHeader", "header", "header1.xml");
    relations("word/_rels/document.xml.rels", bodyRelations.toString());
    relations("word/_rels/header1.xml.rels", groundRelations.toString());
    StringBuilder root = new StringBuilder();
    relation(root, "rId1", "officeDocument", "word/document.xml");
    relations("_rels/.rels", root.toString());
    xml("[Content_Types].xml", contentTypes());
    return DocxArchive.pack(parts);
  }

  private String contentTypes() {
    return "<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>%s%s%s%s</Types>"
        .formatted(
            PACKAGE,
            override("document", "document.main"),
            override("header1", "header"),
            foot.isEmpty() ? "" : override("footer1", "footer"),
            override("styles", "styles"));
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
        .formatted(part, WORD, kind);
  }

  /** Keeps a drawing as PNG and as SVG; the reference to both. */
  private String picture(Art art, StringBuilder relations) {
    int number = ++count;
    parts.put("word/media/image%d.png".formatted(number), art.png());
    parts.put("word/media/image%d.svg".formatted(number), art.svg());
    relation(relations, "rPng" + number, "image", "media/image%d.png".formatted(number));
    relation(relations, "rSvg" + number, "image", "media/image%d.svg".formatted(number));
    return "<a:blip r:embed=\"rPng%1$d\"><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rSvg%1$d\"/></a:ext></a:extLst></a:blip>"
        .formatted(number);
  }

  private String anchor(
      String blip, Art art, String description, boolean behind, double left, double top) {
    long wide = Math.round(art.width * EMU);
    long high = Math.round(art.height * EMU);
    return "<w:r><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"%d\" behindDoc=\"%d\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"page\"><wp:posOffset>%d</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>%d</wp:posOffset></wp:positionV><wp:extent cx=\"%d\" cy=\"%d\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/><wp:docPr id=\"%d\" name=\"Picture %d\" descr=\"%s\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"%d\" name=\"Picture %d\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>%s<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%d\" cy=\"%d\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
        .formatted(
            count,
            behind ? 1 : 0,
            Math.round(left * EMU),
            Math.round(top * EMU),
            wide,
            high,
            count,
            count,
            Look.escape(description),
            count,
            count,
            blip,
            wide,
            high);
  }

  private static void relation(StringBuilder to, String id, String kind, String target) {
    to.append(
        "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
            .formatted(id, OFFICE, kind, target));
  }

  private void relations(String part, String relations) {
    xml(
        part,
        "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
            .formatted(PACKAGE, relations));
  }

  private void xml(String part, String content) {
    parts.put(part, (XML + content).getBytes(StandardCharsets.UTF_8));
  }
}
