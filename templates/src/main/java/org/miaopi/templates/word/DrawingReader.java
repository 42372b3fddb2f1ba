package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.problem.Place;
import org.w3c.dom.Element;

/** Pictures, placeholders and text boxes. */
final class DrawingReader {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?:\\{\\{|｛｛)\\s*[@＠]\\s*+([^{}｛｝]{1,100}?)\\s*(?:}}|｝｝)");

  /** What somebody meant as a placeholder: a brace or the sign @ is there, the rest is missing. */
  private static final Pattern ALMOST_PLACEHOLDER =
      Pattern.compile("(?:[{｛]{1,2}\\s*[@＠]?|[@＠])\\s*([^{}｛｝@＠]{1,64}?)\\s*[}｝]{0,2}");

  private static final double INSET_SIDE = 91440;
  private static final double INSET_TOP = 45720;

  private final Reading reading;
  private final BlockReader blocks;

  DrawingReader(Reading reading, BlockReader blocks) {
    this.reading = reading;
    this.blocks = blocks;
  }

  /** Reads a w:drawing: into the line, around the paragraph or onto the page. */
  void read(Element drawing, Line line, Flow flow) {
    Element inline = Xml.child(drawing, "inline");
    Element placed = inline == null ? Xml.child(drawing, "anchor") : inline;
    if (placed == null) return;
    Element extent = Xml.child(placed, "extent");
    double width = Lengths.emu(Xml.number(extent, "cx", 0));
    double height = Lengths.emu(Xml.number(extent, "cy", 0));
    if (width <= 0 && height <= 0) return;
    List<Piece> content = content(placed, width, height, line.place(), flow);
    if (content.isEmpty()) return;
    if (inline == null) {
      anchor(placed, width, height, content, line, flow);
      return;
    }
    for (Piece piece : content) line.add(flowing(piece, width));
  }

  private static Piece flowing(Piece piece, double width) {
    boolean block = piece instanceof Piece.Box box && box.name().startsWith("block");
    if (!block) return piece;
    var attributes = Boxes.attributes("inline-progression-dimension", Lengths.pt(width));
    return Boxes.box("inline-container", attributes, List.of(piece));
  }

  private void anchor(
      Element anchor, double width, double height, List<Piece> content, Line line, Flow flow) {
    Anchor at = Anchor.of(anchor, width, height, flow);
    boolean behind = Xml.attribute(anchor, "behindDoc").matches("1|true|on");
    double order = Xml.number(anchor, "relativeHeight", 0);
    var rectangle = new Boxes.Rectangle(at.left(), at.top(), width, height);
    boolean over = !behind && flow.part.equals(reading.document.mainPart());
    for (Piece piece : content) {
      Piece.Box box =
          Boxes.placed(at.onPage() ? "fixed" : "absolute", rectangle, List.of(standing(piece)));
      if (over) box = Boxes.plus(box, "layer", String.valueOf((long) order));
      Flow.Floating floating = new Flow.Floating(order, behind, box);
      if (at.onPage()) flow.place(floating);
      else line.around(floating);
    }
  }

  /** A picture stands in a block of its own; what is a block already stays. */
  private static Piece standing(Piece piece) {
    boolean block = piece instanceof Piece.Box box && box.name().startsWith("block");
    return block ? piece : Boxes.bare(List.of(piece));
  }

  private List<Piece> content(Element placed, double width, double height, Place place, Flow flow) {
    Element docPr = Xml.child(placed, "docPr");
    Matcher tag =
        PLACEHOLDER.matcher(Xml.attribute(docPr, "descr") + " " + Xml.attribute(docPr, "title"));
    if (tag.find()) return List.of(new Piece.Placeholder(tag.group(1), width, height, place));
    warnOfAlmost(Xml.attribute(docPr, "descr"), place);
    warnOfAlmost(Xml.attribute(docPr, "title"), place);
    Element data = Xml.child(placed, "graphic", "graphicData");
    Element picture = Xml.child(data, "pic");
    if (picture != null) return picture(picture, width, height, place, flow);
    Element shape = Xml.child(data, "wsp");
    if (shape != null) return shape(shape, width, height, flow);
    reading.warning("template.drawing.kind", place);
    return List.of();
  }

  private void warnOfAlmost(String alternative, Place place) {
    Matcher almost = ALMOST_PLACEHOLDER.matcher(alternative.strip());
    if (!almost.matches()) return;
    reading.warning("template.placeholder.almost", place, alternative.strip(), almost.group(1));
  }

  private List<Piece> picture(
      Element picture, double width, double height, Place place, Flow flow) {
    Element blip = Xml.child(picture, "blipFill", "blip");
    Element vector = Xml.descendant(blip, "svgBlip");
    String relationship = Xml.attribute(vector == null ? blip : vector, "embed");
    String part = reading.document.target(flow.part, relationship);
    if (part == null) reading.error("template.picture.missing", place);
    String name = part == null ? null : reading.keep(part, place);
    return name == null ? List.of() : List.of(Boxes.picture(name, width, height));
  }

  /** The drawing of the shape itself, then its text over it. */
  private List<Piece> shape(Element shape, double width, double height, Flow flow) {
    List<Piece> layers = new ArrayList<>();
    byte @Nullable [] art = ShapeArt.draw(shape, width, height, reading.colors);
    if (art != null) {
      String name = "shape-" + reading.pictures.size() + ".svg";
      reading.pictures.put(name, art);
      layers.add(Boxes.picture(name, Math.max(width, 1), Math.max(height, 1)));
    }
    Element text = Xml.child(shape, "txbx", "txbxContent");
    if (text != null) layers.add(text(text, Xml.child(shape, "bodyPr"), width, height, flow));
    return layers;
  }

  private Piece text(
      Element content, @Nullable Element body, double width, double height, Flow flow) {
    double left = Lengths.emu(Xml.number(body, "lIns", INSET_SIDE));
    double right = Lengths.emu(Xml.number(body, "rIns", INSET_SIDE));
    double top = Lengths.emu(Xml.number(body, "tIns", INSET_TOP));
    double bottom = Lengths.emu(Xml.number(body, "bIns", INSET_TOP));
    Flow inside = flow.inside(width - left - right);
    blocks.read(content, inside);
    String align =
        switch (Xml.attribute(body, "anchor")) {
          case "ctr" -> "center";
          case "b" -> "after";
          default -> "before";
        };
    return Boxes.box(
        "block-container",
        Boxes.attributes(
            "height", Lengths.pt(Math.max(1, height - top - bottom)),
            "width", Lengths.pt(Math.max(1, width - left - right)),
            "padding-top", Lengths.pt(top),
            "start-indent", Lengths.pt(left),
            "end-indent", "0pt",
            "display-align", align),
        inside.finish());
  }
}
