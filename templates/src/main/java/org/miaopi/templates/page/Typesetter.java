package org.miaopi.templates.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.miaopi.templates.line.Alignment;
import org.miaopi.templates.line.Inline;
import org.miaopi.templates.line.Line;
import org.miaopi.templates.line.Paragraph;

/**
 * Sets the paragraphs of a document, and leaves of each only its lines as empty blocks of their
 * height. What remains is the skeleton: documents of one skeleton have the same layout, whatever
 * their lines say.
 */
final class Typesetter {

  private static final Set<String> INLINE =
      Set.of(
          "inline",
          "leader",
          "external-graphic",
          "inline-container",
          "page-number",
          "page-number-citation-last");

  /** Shows nothing, but makes a line. */
  private static final Fo EMPTY =
      new Fo.Element("leader", Map.of("leader-length", "0pt"), List.of());

  private final List<Line> lines = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private int layers;

  private Typesetter() {}

  /**
   * @param lines by the number that the skeleton names them with
   * @param places the names of their paragraphs, by the same number; empty for none
   */
  record Typeset(Fo.Element skeleton, List<Line> lines, List<String> places) {}

  static Typeset set(Fo.Element root) {
    Typesetter typesetter = new Typesetter();
    Fo.Element skeleton = typesetter.element(root, Look.START);
    return new Typeset(skeleton, typesetter.lines, typesetter.places);
  }

  private Fo.Element element(Fo.Element element, Look outer) {
    Look look = outer.inside(element.attributes());
    if (element.name().equals("block") && holdsText(element)) return paragraph(element, look);
    List<Fo> children = new ArrayList<>(element.children().size());
    for (Fo child : element.children()) {
      if (child instanceof Fo.Element inner) children.add(element(inner, look));
    }
    return new Fo.Element(element.name(), layered(bare(element.attributes())), children);
  }

  /** A box that lies over others says so by its id, since a layout keeps nothing else. */
  private Map<String, String> layered(Map<String, String> attributes) {
    String layer = attributes.get("layer");
    if (layer == null) return attributes;
    Map<String, String> named = new LinkedHashMap<>(attributes);
    named.remove("layer");
    named.put("id", LayoutPages.layerId(layers++, Long.parseLong(layer)));
    return named;
  }

  private static boolean holdsText(Fo.Element block) {
    return block.children().stream()
        .anyMatch(it -> !(it instanceof Fo.Element inner) || INLINE.contains(inner.name()));
  }

  private static Map<String, String> bare(Map<String, String> attributes) {
    if (attributes.keySet().stream().noneMatch(Look.TEXT::contains)) return attributes;
    Map<String, String> bare = new LinkedHashMap<>(attributes);
    bare.keySet().removeAll(Look.TEXT);
    return bare;
  }

  private Fo.Element paragraph(Fo.Element block, Look look) {
    Map<String, String> attributes = block.attributes();
    InlineReader content = new InlineReader();
    for (Fo child : block.children()) content.read(child, look);
    Paragraph paragraph =
        new Paragraph(
            content.pieces(),
            Points.of(attributes, "measure"),
            Points.of(attributes, "text-indent"),
            alignment(attributes),
            Points.of(attributes, "line-height"),
            Points.of(attributes, "below-baseline"),
            attributes.containsKey("line-stacking-strategy"),
            Tabs.of(attributes));
    return new Fo.Element(
        "block",
        bare(attributes),
        blocks(paragraph.lines(), content, look, attributes.getOrDefault("place", "")));
  }

  private static Alignment alignment(Map<String, String> attributes) {
    boolean both = attributes.getOrDefault("text-align-last", "").equals("justify");
    return switch (attributes.getOrDefault("text-align", "start")) {
      case "center" -> Alignment.CENTER;
      case "end" -> Alignment.END;
      case "justify" -> both ? Alignment.DISTRIBUTE : Alignment.JUSTIFY;
      default -> Alignment.START;
    };
  }

  /** A block for each line; the first two and the last two stay together on a page. */
  private List<Fo> blocks(List<Line> set, InlineReader content, Look look, String place) {
    List<Fo> blocks = new ArrayList<>(set.size());
    for (int i = 0; i < set.size(); i++) {
      boolean keep = i + 1 < set.size() && (i == 0 || i == set.size() - 2);
      Line line = set.get(i);
      Fo.Element block = block(line, place, keep);
      blocks.add(line.rooms().isEmpty() ? block : furnished(block, line, content, look));
    }
    return blocks;
  }

  private Fo.Element block(Line line, String place, boolean keep) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", LayoutPages.id(lines.size()));
    attributes.put("line-height", Points.of(line.height()));
    if (keep) attributes.put("keep-with-next.within-page", "always");
    lines.add(line);
    places.add(place);
    return new Fo.Element("block", attributes, List.of(EMPTY));
  }

  /** A line with the boxes that stand in it. */
  private Fo.Element furnished(Fo.Element block, Line line, InlineReader content, Look look) {
    List<Fo> parts = new ArrayList<>();
    for (Line.Place place : line.rooms()) {
      Inline.Room room = place.room();
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("absolute-position", "absolute");
      attributes.put("left", Points.of(place.x()));
      attributes.put("top", Points.of(place.y()));
      attributes.put("width", Points.of(room.width()));
      attributes.put("height", Points.of(room.height()));
      attributes.put("start-indent", "0pt");
      attributes.put("end-indent", "0pt");
      parts.add(element(new Fo.Element("block-container", attributes, content.box(room)), look));
    }
    parts.add(block);
    return new Fo.Element("block-container", Map.of(), parts);
  }
}
