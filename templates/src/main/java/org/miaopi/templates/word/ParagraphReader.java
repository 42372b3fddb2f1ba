package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.page.Tabs;
import org.miaopi.templates.problem.Place;
import org.w3c.dom.Element;

/** Turns a paragraph into blocks. */
final class ParagraphReader {

  private final Reading reading;
  private final DrawingReader drawings;

  ParagraphReader(Reading reading, DrawingReader drawings) {
    this.reading = reading;
    this.drawings = drawings;
  }

  /** Adds a paragraph to a flow; whether it holds anything. */
  boolean read(Element paragraph, Flow flow) {
    TagMerger.merge(paragraph);
    String text = TagMerger.text(paragraph);
    Place place = reading.place(paragraph);
    if (TagText.hasLooseBraces(text)) reading.error("template.tag.braces", place);
    Element direct = Xml.child(paragraph, "pPr");
    ParagraphLook look = new ParagraphLook(reading.document.paragraph(direct));
    Line line = new Line(place);
    RunReader runs = new RunReader(reading, drawings, direct, line, flow);
    number(direct, runs);
    if (look.breaksPage()) flow.breakPage();
    runs.read(paragraph);
    lay(look, spaces(paragraph, look), markSize(direct), line, flow);
    return !line.isEmpty();
  }

  private void number(@Nullable Element direct, RunReader runs) {
    if (direct == null) return;
    String number = reading.document.number(direct);
    if (!number.isEmpty()) runs.text(number + " ", Xml.child(direct, "rPr"));
  }

  private double markSize(@Nullable Element direct) {
    Element mark = reading.document.run(Xml.child(direct, "rPr"), direct);
    return RunLook.of(mark, reading.fonts).size();
  }

  /**
   * The sides at which its own space stands: between paragraphs of one style it may be left out.
   */
  private static List<String> spaces(Element paragraph, ParagraphLook look) {
    if (!look.ignoresSpaceBetweenLike()) return List.of("before", "after");
    List<String> sides = new ArrayList<>();
    if (!alike(paragraph, Xml.previous(paragraph))) sides.add("before");
    if (!alike(paragraph, Xml.next(paragraph))) sides.add("after");
    return sides;
  }

  private static boolean alike(Element paragraph, @Nullable Element other) {
    return other != null
        && other.getLocalName().equals("p")
        && Xml.val(paragraph, "pPr", "pStyle").equals(Xml.val(other, "pPr", "pStyle"));
  }

  private void lay(ParagraphLook look, List<String> spaces, double mark, Line line, Flow flow) {
    double size = line.size(mark);
    Map<String, String> attributes = look.attributes(size, flow.page.grid(), spaces);
    attributes.put("font-size", Lengths.pt(size));
    attributes.put("measure", Lengths.pt(look.measure(size, flow.width)));
    if (line.hasTabs()) Tabs.put(attributes, look.tabs(size, reading.tabInterval));
    attributes.put("place", reading.remember(line.place()));
    if (look.breaksPage()) attributes.put("break-before", "page");
    List<Piece> laid = new ArrayList<>();
    List<List<Piece>> pages = line.pages();
    for (int i = 0; i < pages.size(); i++) {
      boolean first = i == 0;
      if (first && pages.size() > 1 && pages.getFirst().isEmpty()) continue;
      Map<String, String> own = new java.util.LinkedHashMap<>(attributes);
      if (!first) own.put("break-before", "page");
      Piece.Box block = Boxes.box("block", own, filled(pages.get(i)));
      if (first && line.hasFloating()) {
        laid.add(surrounded(block, line));
        continue;
      }
      if (!first) {
        laid.forEach(flow::add);
        laid.clear();
        flow.breakPage();
      }
      laid.add(block);
    }
    laid.forEach(flow::add);
  }

  /** A container from whose corner the pictures of the paragraph are measured. */
  private static Piece surrounded(Piece.Box block, Line line) {
    Piece.Box together = Boxes.with(line.floating(), block);
    var attributes = Boxes.attributes("start-indent", "0pt", "end-indent", "0pt");
    Piece container = Boxes.box("block-container", attributes, together.children());
    return Boxes.box("block", together.attributes(), List.of(container));
  }

  /** An empty paragraph is as high as a line. */
  private static List<Piece> filled(List<Piece> pieces) {
    if (!pieces.isEmpty()) return pieces;
    return List.of(Boxes.box("leader", Boxes.attributes("leader-length", "0pt"), List.of()));
  }
}
