package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.problem.Place;
import org.miaopi.templates.upload.RefusedException;
import org.w3c.dom.Element;

/** Turns the sections of a document into pages. */
final class SectionReader {

  private static final Set<String> PIECES = Set.of("p", "r", "br", "tr", "tc");

  /** As many as a document may have: headers and footers count as often as sections show them. */
  private static final int MOST_MARGINAL = 5_000;

  private final Reading reading;
  private final BlockReader blocks;
  private final List<Piece> masters = new ArrayList<>();
  private final List<Piece> sequences = new ArrayList<>();
  private final Set<Element> roots = new LinkedHashSet<>();
  private int marginals;
  private String pageColor = "";
  private boolean turnsPages;

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
    roots.add(root);
    pageColor = Xml.attribute(Xml.child(root, "background"), "color");
    turnsPages = Xml.on(reading.document.xml("word/settings.xml"), "evenAndOddHeaders");
    for (Section section : joined(Section.all(body))) section(section, main);
    Unprinted.warn(roots, reading);
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

  /** What goes on where the section before it ends becomes one with it. */
  private List<Section> joined(List<Section> sections) {
    List<Section> joined = new ArrayList<>();
    for (Section section : sections) {
      if (joined.isEmpty()) {
        joined.add(section);
      } else if (section.goesOn(joined.getLast())) {
        joined.add(joined.removeLast().with(section));
      } else {
        if (section.isContinuous()) warn("template.section.continuous", section);
        if (section.choosesPage()) warn("template.section.parity", section);
        joined.add(section);
      }
    }
    return joined;
  }

  /** At the first paragraph that says anything. */
  private void warn(String code, Section section) {
    Place place =
        section.content().stream()
            .flatMap(it -> Places.number(it) > 0 ? Stream.of(it) : Places.paragraphs(it).stream())
            .filter(it -> !TagMerger.text(it).isBlank())
            .findFirst()
            .map(reading::place)
            .orElse(Place.NOWHERE);
    reading.warning(code, place);
  }

  private void section(Section section, String part) throws RefusedException {
    Page page = section.page();
    String name = "section-" + (sequences.size() + 1);
    List<Sides> all = sides(section);
    String align = Xml.val(section.properties(), "vAlign");
    for (Sides sides : all) masters.add(master(sides, name, page, align));
    String pages = all.size() == 1 ? name : name + "-pages";
    if (all.size() > 1) masters.add(Sides.choice(pages, name, all));
    Flow flow = Flow.of(part, page);
    for (Element element : withoutEmptyEnd(section.content())) blocks.readOne(element, flow);
    List<Piece> pieces = flow.finish();
    List<Piece> parts = new ArrayList<>();
    for (Sides sides : all) {
      parts.add(header(sides, section));
      parts.add(footer(sides, section));
    }
    var attributes = Boxes.attributes("flow-name", "xsl-region-body");
    parts.add(
        Boxes.box("flow", attributes, pieces.isEmpty() ? List.of(Boxes.bare(List.of())) : pieces));
    sequences.add(
        Boxes.box(
            "page-sequence",
            Boxes.attributes(
                "master-reference", pages, "id", name, "language", "zh", "country", "CN"),
            parts));
  }

  private List<Sides> sides(Section section) {
    List<Sides> all = new ArrayList<>();
    if (Xml.on(section.properties(), "titlePg")) all.add(Sides.FIRST);
    if (turnsPages) all.add(Sides.EVEN);
    all.add(Sides.OTHERS);
    return all;
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

  private static Piece master(Sides sides, String section, Page page, String align) {
    var body =
        Boxes.attributes(
            "margin-top", Lengths.pt(page.top()),
            "margin-bottom", Lengths.pt(page.bottom()),
            "margin-left", Lengths.pt(page.left()),
            "margin-right", Lengths.pt(page.right()),
            "display-align",
                align.equals("center") ? "center" : align.equals("bottom") ? "after" : "before");
    var before =
        Boxes.attributes("region-name", sides.region("before"), "extent", Lengths.pt(page.top()));
    var after =
        Boxes.attributes(
            "region-name",
            sides.region("after"),
            "extent",
            Lengths.pt(page.bottom()),
            "display-align",
            "after");
    return Boxes.box(
        "simple-page-master",
        Boxes.attributes(
            "master-name", sides.master(section),
            "page-width", Lengths.pt(page.width()),
            "page-height", Lengths.pt(page.height())),
        List.of(
            Boxes.box("region-body", body, List.of()),
            Boxes.box("region-before", before, List.of()),
            Boxes.box("region-after", after, List.of())));
  }

  /** The header over the colour of the sheet: both are painted before the body. */
  private Piece header(Sides sides, Section section) throws RefusedException {
    Page page = section.page();
    List<Piece> pieces = new ArrayList<>(Sheet.color(page, pageColor));
    List<Piece> content = marginal("headerReference", sides, section);
    if (!content.isEmpty()) {
      var attributes = Boxes.attributes("padding-top", Lengths.pt(page.header()));
      pieces.add(column(page, attributes, content));
    }
    return marginal(sides.region("before"), pieces);
  }

  /** The footer and the border of the page: both are painted after the body. */
  private Piece footer(Sides sides, Section section) throws RefusedException {
    Page page = section.page();
    Element borders = Xml.child(section.properties(), "pgBorders");
    List<Piece> pieces = new ArrayList<>(Sheet.border(page, borders));
    List<Piece> content = marginal("footerReference", sides, section);
    if (!content.isEmpty()) {
      var attributes = Boxes.attributes("padding-bottom", Lengths.pt(page.footer()));
      pieces.add(column(page, attributes, content));
    }
    return marginal(sides.region("after"), pieces);
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

  private List<Piece> marginal(String reference, Sides sides, Section section)
      throws RefusedException {
    String id = section.references().get(reference + " " + sides.type);
    if (id == null) return List.of();
    String part = reading.document.target(reading.document.mainPart(), id);
    Element root = part == null ? null : reading.document.xml(part);
    if (part == null || root == null) return List.of();
    marginals += pieces(root);
    if (marginals > MOST_MARGINAL) {
      throw new RefusedException(Finding.error("template.crowded", part));
    }
    LinkedTags.write(root, reading);
    roots.add(root);
    Flow flow = Flow.of(part, section.page());
    blocks.read(root, flow);
    return flow.finish();
  }

  private static int pieces(Element element) {
    int count = PIECES.contains(element.getLocalName()) ? 1 : 0;
    for (Element child : Xml.children(element)) count += pieces(child);
    return count;
  }
}
