package org.miaopi.templates.upload;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.miaopi.templates.problem.Finding;

/** A drawing may only draw: shapes, text and gradients, once each, referring to its own parts. */
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

  private SvgCheck() {}

  static void check(String part, XMLStreamReader reader) throws RefusedException {
    String name = reader.getLocalName();
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
    if (dashed) throw unknown(part, "stroke-dasharray");
    if (SVG.equals(reader.getNamespaceURI()) && !DRAWN.contains(name)) throw unknown(part, name);
  }

  private static RefusedException unknown(String part, String what) {
    return new RefusedException(Finding.error("template.svg.kind", part, what));
  }
}
