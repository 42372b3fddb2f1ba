package org.miaopi.templates.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.fonts.Family;
import org.miaopi.templates.page.FaceNames;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Gives the characters of a drawing the faces that print them, as those of a paragraph have. */
final class SvgText {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Pattern FAMILY = declared("font-family");
  private static final Pattern WEIGHT = declared("font-weight");

  /** CSS: bold is 700; what is nearer to it than to 400 is printed so too. */
  private static final int BOLD_FROM = 600;

  private final IntConsumer unprintable;

  private SvgText(IntConsumer unprintable) {
    this.unprintable = unprintable;
  }

  /**
   * The drawing with a family of ours at each of its words.
   *
   * @param unprintable is told each character that no face has, and those beyond the basic plane,
   *     which FOP does not draw in pictures
   */
  static byte[] settle(byte[] svg, IntConsumer unprintable) {
    if (!new String(svg, StandardCharsets.UTF_8).contains("text")) return svg;
    try {
      Element root = Xml.parse(svg);
      List<Element> texts = Xml.descendants(root, "text");
      if (texts.isEmpty()) return svg;
      SvgText text = new SvgText(unprintable);
      for (Element each : texts) text.set(each);
      return Xml.write(root);
    } catch (SAXException broken) {
      throw new IllegalStateException("A drawing passed the gate broken", broken);
    }
  }

  private void set(Element element) {
    List<Node> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      children.add(node);
    }
    for (Node child : children) {
      if (child instanceof Element inner) set(inner);
      if (child.getNodeType() == Node.TEXT_NODE) split(element, child);
    }
  }

  /** A span for each stretch of characters of one face in place of the text. */
  private void split(Element element, Node text) {
    Typesetting typesetting = typesetting(element);
    List<Face> faces = new ArrayList<>();
    List<StringBuilder> stretches = new ArrayList<>();
    typesetting.choose(
        Objects.requireNonNull(text.getNodeValue()),
        (face, codePoint) -> {
          if (face == null || Character.isSupplementaryCodePoint(codePoint)) {
            unprintable.accept(codePoint);
            return;
          }
          boolean same = !faces.isEmpty() && (faces.getLast() == face || codePoint == ' ');
          if (!same) {
            faces.add(face);
            stretches.add(new StringBuilder());
          }
          stretches.getLast().appendCodePoint(codePoint);
        });
    for (int i = 0; i < faces.size(); i++) {
      element.insertBefore(span(element, faces.get(i), stretches.get(i).toString()), text);
    }
    element.removeChild(text);
  }

  private static Element span(Element beside, Face face, String text) {
    Element span = beside.getOwnerDocument().createElementNS(SVG, "tspan");
    span.setAttribute(
        "style",
        "font-family:%s;font-weight:%d".formatted(FaceNames.of(face.family()), face.weight()));
    span.setTextContent(text);
    return span;
  }

  private static Typesetting typesetting(Element element) {
    String family = inherited(element, "font-family", FAMILY);
    String weight = inherited(element, "font-weight", WEIGHT);
    Family ours = family.isEmpty() ? Family.SERIF : Family.of(family.split(",")[0].strip());
    boolean bold = weight.startsWith("bold") || Xml.number(weight, 0) >= BOLD_FROM;
    return new Typesetting(ours, ours, bold);
  }

  /** As CSS has it: a style before an attribute, the element before those around it. */
  private static String inherited(Element element, String name, Pattern inStyle) {
    for (Node at = element; at instanceof Element holder; at = at.getParentNode()) {
      Matcher declared = inStyle.matcher(holder.getAttribute("style"));
      if (declared.find()) return unquoted(declared.group(1));
      if (holder.hasAttribute(name)) return unquoted(holder.getAttribute(name));
    }
    return "";
  }

  private static String unquoted(String value) {
    return value.replaceAll("[\"']", "").strip();
  }

  private static Pattern declared(String property) {
    return Pattern.compile("(?:^|;)\\s*" + property + "\\s*:\\s*([^;]+)");
  }
}
