package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.upload.RefusedException;
import org.w3c.dom.Element;

/** Turns the sections of a document into pages. */
final class SectionReader {

  private final Reading reading;
  private final BlockReader blocks;
  private final List<Piece> masters = new ArrayList<>();
  private final List<Piece> sequences = new ArrayList<>();
  private @Nullable Element lastHeader;
  private @Nullable Element lastFooter;
  private String pageColor = "";

  SectionReader(Reading reading) {
    this.reading = reading;
    this.blocks = new BlockReader(reading);
  }

  Piece.Box read() throws RefusedException {
    String main = reading.document.mainPart();
    Element root = reading.document.xml(main);
    Element body = Xml.child(root, "body");
    if (root == null || body == null) throw new RefusedException(Refusals.notWord());
    LinkedTags.write(root, reading);
    pageColor = Xml.attribute(Xml.child(root, "background"), "color");
    List<Element> section = new ArrayList<>();
    for (Element child : Xml.children(body)) {
      if (child.getLocalName().equals("sectPr")) {
        section(section, child, main);
        section = new ArrayList<>();
        continue;
      }
      section.add(child);
      Element inner = Xml.child(child, "pPr", "sectPr");
      if (inner == null) continue;
      section(section, inner, main);
      section = new ArrayList<>();
    }
    if (!section.isEmpty() || sequences.isEmpty()) section(section, null, main);
    List<Piece> all = new ArrayList<>();
    all.add(Boxes.box("layout-master-set", Map.of(), masters));
    all.addAll(sequences);
    return Boxes.box("root", rootAttributes(), all);
  }

  private static Map<String, String> rootAttributes() {
    return Boxes.attributes(
        "font-family", "Serif",
        "font-size", "10.5pt",
        "xml:lang", "zh-CN",
        "linefeed-treatment", "preserve",
        "white-space-collapse", "false",
        "white-space-treatment", "preserve");
  }

  private void section(List<Element> content, @Nullable Element sectPr, String part)
      throws RefusedException {
    Page page = Page.of(sectPr);
    String name = "section-" + (masters.size() + 1);
    masters.add(master(name, page, Xml.val(sectPr, "vAlign")));
    List<Piece> parts = new ArrayList<>();
    lastHeader = reference(sectPr, "headerReference", lastHeader);
    lastFooter = reference(sectPr, "footerReference", lastFooter);
    Flow flow = Flow.of(part, page);
    for (Element element : withoutEmptyEnd(content)) blocks.readOne(element, flow);
    List<Piece> pieces = flow.finish();
    parts.add(header(page));
    parts.add(footer(page, Xml.child(sectPr, "pgBorders")));
    var attributes = Boxes.attributes("flow-name", "xsl-region-body");
    parts.add(
        Boxes.box("flow", attributes, pieces.isEmpty() ? List.of(Boxes.bare(List.of())) : pieces));
    sequences.add(
        Boxes.box(
            "page-sequence",
            Boxes.attributes(
                "master-reference", name, "id", name, "language", "zh", "country", "CN"),
            parts));
  }

  /** Word needs a paragraph behind a table that fills the page; it must not become a page. */
  private static List<Element> withoutEmptyEnd(List<Element> content) {
    int end = content.size();
    while (end > 1 && isEmptyParagraph(content.get(end - 1))) end--;
    return content.subList(0, end);
  }

  private static boolean isEmptyParagraph(Element element) {
    boolean bare =
        Xml.children(element).stream()
            .allMatch(it -> it.getLocalName().matches("pPr|bookmark.*|proofErr"));
    return element.getLocalName().equals("p") && bare;
  }

  private static Piece master(String name, Page page, String align) {
    var body =
        Boxes.attributes(
            "margin-top", Lengths.pt(page.top()),
            "margin-bottom", Lengths.pt(page.bottom()),
            "margin-left", Lengths.pt(page.left()),
            "margin-right", Lengths.pt(page.right()),
            "display-align",
                align.equals("center") ? "center" : align.equals("bottom") ? "after" : "before");
    var before = Boxes.attributes("extent", Lengths.pt(page.top()));
    var after = Boxes.attributes("extent", Lengths.pt(page.bottom()), "display-align", "after");
    return Boxes.box(
        "simple-page-master",
        Boxes.attributes(
            "master-name", name,
            "page-width", Lengths.pt(page.width()),
            "page-height", Lengths.pt(page.height())),
        List.of(
            Boxes.box("region-body", body, List.of()),
            Boxes.box("region-before", before, List.of()),
            Boxes.box("region-after", after, List.of())));
  }

  private static @Nullable Element reference(
      @Nullable Element sectPr, String name, @Nullable Element before) {
    return Xml.children(sectPr, name).stream()
        .filter(it -> Xml.attribute(it, "type").equals("default"))
        .findFirst()
        .orElse(before);
  }

  /** The header over the colour of the sheet: both are painted before the body. */
  private Piece header(Page page) throws RefusedException {
    List<Piece> pieces = new ArrayList<>(Sheet.color(page, pageColor));
    List<Piece> content = marginal(lastHeader, page);
    if (!content.isEmpty()) {
      var attributes = Boxes.attributes("padding-top", Lengths.pt(page.header()));
      pieces.add(column(page, attributes, content));
    }
    return marginal("xsl-region-before", pieces);
  }

  /** The footer and the border of the page: both are painted after the body. */
  private Piece footer(Page page, @Nullable Element borders) throws RefusedException {
    List<Piece> pieces = new ArrayList<>(Sheet.border(page, borders));
    List<Piece> content = marginal(lastFooter, page);
    if (!content.isEmpty()) {
      var attributes = Boxes.attributes("padding-bottom", Lengths.pt(page.footer()));
      pieces.add(column(page, attributes, content));
    }
    return marginal("xsl-region-after", pieces);
  }

  private static Piece marginal(String region, List<Piece> pieces) {
    List<Piece> filled = pieces.isEmpty() ? List.of(Boxes.bare(List.of())) : pieces;
    return Boxes.box("static-content", Boxes.attributes("flow-name", region), filled);
  }

  private static Piece column(Page page, Map<String, String> attributes, List<Piece> content) {
    attributes.put("start-indent", Lengths.pt(page.left()));
    attributes.put("end-indent", Lengths.pt(page.right()));
    return Boxes.box("block-container", attributes, content);
  }

  private List<Piece> marginal(@Nullable Element reference, Page page) throws RefusedException {
    if (reference == null) return List.of();
    String id = Xml.attribute(reference, "id");
    String part = reading.document.target(reading.document.mainPart(), id);
    Element root = part == null ? null : reading.document.xml(part);
    if (part == null || root == null) return List.of();
    LinkedTags.write(root, reading);
    Flow flow = Flow.of(part, page);
    blocks.read(root, flow);
    return flow.finish();
  }
}
