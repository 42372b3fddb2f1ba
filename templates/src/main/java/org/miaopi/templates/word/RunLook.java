package org.miaopi.templates.word;

import java.util.LinkedHashMap;
import java.util.Map;
import org.miaopi.templates.fonts.Family;
import org.miaopi.templates.page.FaceNames;
import org.w3c.dom.Element;

/**
 * How a run looks.
 *
 * @param size in points
 * @param hidden whether it is not printed at all
 */
record RunLook(Map<String, String> attributes, double size, boolean hidden, boolean capitals) {

  private static final double DEFAULT_SIZE = 10;
  private static final double RAISED = 0.62;

  /**
   * @param rPr the effective run properties
   */
  static RunLook of(Element rPr, ThemeFonts themes) {
    Map<String, String> attributes = new LinkedHashMap<>();
    double size = Xml.number(Xml.val(rPr, "sz"), DEFAULT_SIZE * 2) / 2;
    fonts(rPr, themes, attributes);
    position(rPr, size, attributes);
    decoration(rPr, attributes);
    String color = Xml.val(rPr, "color");
    attributes.put("color", Borders.color(color));
    double spacing = Xml.number(Xml.val(rPr, "spacing"), 0) / 20;
    if (spacing != 0) attributes.put("letter-spacing", Lengths.pt(spacing));
    background(rPr, attributes);
    return new RunLook(attributes, size, Xml.on(rPr, "vanish"), Xml.on(rPr, "caps"));
  }

  private static void fonts(Element rPr, ThemeFonts themes, Map<String, String> attributes) {
    Element rFonts = Xml.child(rPr, "rFonts");
    Family eastAsian = themes.eastAsian(rFonts, Family.SERIF);
    Family latin = themes.latin(rFonts, eastAsian);
    attributes.put("font-family", FaceNames.of(eastAsian));
    attributes.put("latin-family", FaceNames.of(latin));
    attributes.put("font-weight", Xml.on(rPr, "b") ? "bold" : "normal");
  }

  private static void position(Element rPr, double size, Map<String, String> attributes) {
    String vertical = Xml.val(rPr, "vertAlign");
    boolean raised = vertical.equals("superscript") || vertical.equals("subscript");
    attributes.put("font-size", Lengths.pt(raised ? size * RAISED : size));
    double shift = Xml.number(Xml.val(rPr, "position"), 0) / 2;
    if (vertical.equals("superscript")) shift += size * 0.35;
    if (vertical.equals("subscript")) shift -= size * 0.14;
    if (shift != 0) attributes.put("baseline-shift", Lengths.pt(shift));
  }

  private static void decoration(Element rPr, Map<String, String> attributes) {
    String underline = Xml.val(rPr, "u");
    boolean underlined = !underline.isEmpty() && !underline.equals("none");
    boolean struck = Xml.on(rPr, "strike") || Xml.on(rPr, "dstrike");
    if (!underlined && !struck) return;
    String both = (underlined ? "underline " : "") + (struck ? "line-through" : "");
    attributes.put("text-decoration", both.strip());
  }

  private static void background(Element rPr, Map<String, String> attributes) {
    String fill = Xml.attribute(Xml.child(rPr, "shd"), "fill");
    if (fill.matches("[0-9A-Fa-f]{6}")) attributes.put("background-color", "#" + fill);
    String highlight = Xml.val(rPr, "highlight");
    if (highlight.matches("yellow|green|cyan|magenta|blue|red|black|white")) {
      attributes.put("background-color", highlight);
    }
  }
}
