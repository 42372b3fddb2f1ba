package org.miaopi.templates.upload;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.miaopi.templates.problem.Finding;

/**
 * A drawing may only draw: shapes, text and gradients, once each, referring to its own parts. Reads
 * the elements of one drawing in their order.
 */
final class SvgCheck {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final Set<String> ACTIVE =
      Set.of("script", "foreignObject", "style", "image", "animate", "set", "handler", "listener");

  /** What repeats, tiles or blurs can take any time and memory; elements of others do not draw. */
  private static final Set<String> DRAWN =
      Set.of(
          "svg",
          "g",
          "defs",
          "title",
          "desc",
          "metadata",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath");

  private static final Pattern OUTER = Pattern.compile("url\\((?![\"']?#)|\\\\|@");
  private static final Pattern DASHES = Pattern.compile("stroke-dasharray:(?!none)");

  /** What a clipping path may consist of: outlines, none of which is clipped again. */
  private static final Set<String> OUTLINES =
      Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc");

  private final String part;
  private final SvgCosts costs = new SvgCosts();
  private int clipping;

  SvgCheck(String part) {
    this.part = part;
  }

  void start(XMLStreamReader reader) throws RefusedException {
    String name = reader.getLocalName();
    attributes(reader, name);
    if (!SVG.equals(reader.getNamespaceURI())) return;
    if (!DRAWN.contains(name)) throw unknown(name);
    if (clipping > 0 && !OUTLINES.contains(name)) throw unknown("clipPath/" + name);
    if (name.equals("clipPath")) clipping++;
    if (clipping > 0 && isClipped(reader)) throw unknown("clipPath/clip-path");
    if (!costs.start(reader)) throw unknown("id");
  }

  void end(XMLStreamReader reader) {
    if (!SVG.equals(reader.getNamespaceURI())) return;
    if (reader.getLocalName().equals("clipPath")) clipping--;
    costs.end(reader);
  }

  void text(int length) {
    costs.text(length);
  }

  /** After the last element. */
  void finish() throws RefusedException {
    if (costs.areHigh()) throw new RefusedException(Finding.error("template.svg.costly", part));
  }

  private static boolean isClipped(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals("clip-path")) return true;
      if (reader.getAttributeValue(i).contains("clip-path")) return true;
    }
    return false;
  }

  private void attributes(XMLStreamReader reader, String name) throws RefusedException {
    boolean harmless = !ACTIVE.contains(name);
    boolean dashed = false;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String attribute = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i).replaceAll("\\s", "");
      harmless &= !attribute.startsWith("on") && !attribute.equals("base");
      harmless &= !attribute.equals("href") || value.startsWith("#");
      harmless &= !OUTER.matcher(value).find();
      dashed |= DASHES.matcher(attribute + ":" + value).find();
    }
    if (!harmless) throw new RefusedException(Finding.error("template.svg.active", part));
    if (dashed) throw unknown("stroke-dasharray");
  }

  private RefusedException unknown(String what) {
    return new RefusedException(Finding.error("template.svg.kind", part, what));
  }
}
