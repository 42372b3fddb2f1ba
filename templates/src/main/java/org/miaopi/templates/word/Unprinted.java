package org.miaopi.templates.word;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Tells what stands in a part but not on the certificate, or otherwise than Word shows it: texts
 * that no reader has met, such as those of formulas, footnotes, columns, vertical text.
 */
final class Unprinted {

  private static final String MET = "met";

  /** What Word does not show either, or says again. */
  private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "Fallback");

  private static final Set<String> NOTES = Set.of("footnoteReference", "endnoteReference");

  /** Of WordprocessingML and of text boxes. */
  private static final Set<String> VERTICAL =
      Set.of(
          "tbRl",
          "btLr",
          "tbRlV",
          "tbLrV",
          "rl",
          "lr",
          "rlV",
          "lrV",
          "vert",
          "vert270",
          "eaVert",
          "mongolianVert",
          "wordArtVert",
          "wordArtVertRtl");

  /** What is told of a paragraph once. */
  private record Warning(String code, Element paragraph) {}

  private final Set<Warning> warnings = new LinkedHashSet<>();
  private final Map<Element, StringBuilder> lost = new LinkedHashMap<>();

  /** The last paragraph that says anything: properties of sections and boxes stand behind it. */
  private @Nullable Element last;

  private Unprinted() {}

  /** An element whose texts are printed, or for a known reason are not. */
  static void met(Element element) {
    element.setUserData(MET, true, null);
  }

  /** Warns of what is in parts that have been read. */
  static void warn(Collection<Element> roots, Reading reading) {
    for (Element root : roots) {
      Unprinted unprinted = new Unprinted();
      unprinted.visit(root, root);
      unprinted.tell(reading);
    }
  }

  private void tell(Reading reading) {
    warnings.forEach(it -> reading.warning(it.code, reading.place(it.paragraph)));
    lost.forEach(
        (paragraph, text) ->
            reading.warning(
                "template.text.lost", reading.place(paragraph), Places.shortened(text.toString())));
  }

  private void visit(Element element, Element paragraph) {
    String name = element.getLocalName();
    if (UNSEEN.contains(name) || name.endsWith("Change")) return;
    boolean met = element.getUserData(MET) != null;
    if (name.equals("t")) text(element.getTextContent(), paragraph, met);
    if (met || name.equals("t")) return;
    if (NOTES.contains(name)) warnings.add(new Warning("template.footnote", paragraph));
    turned(element, name, paragraph);
    Element inside = Places.number(element) > 0 ? element : paragraph;
    for (Element child : Xml.children(element)) visit(child, inside);
  }

  /** What stands between paragraphs is told at the one before. */
  private void text(String text, Element around, boolean met) {
    if (text.isBlank()) return;
    Element paragraph = Places.number(around) > 0 || last == null ? around : last;
    last = paragraph;
    if (!met) lost.computeIfAbsent(paragraph, any -> new StringBuilder()).append(text);
  }

  private void turned(Element element, String name, Element paragraph) {
    Element before = last == null ? paragraph : last;
    switch (name) {
      case "tcPr" -> vertical(Xml.val(element, "textDirection"), firstBeside(element, before));
      case "bodyPr" -> vertical(Xml.attribute(element, "vert"), before);
      case "pPr" -> vertical(Xml.val(element, "textDirection"), paragraph);
      case "sectPr" -> {
        vertical(Xml.val(element, "textDirection"), before);
        double columns = Xml.number(Xml.child(element, "cols"), "num", 1);
        if (columns > 1) warnings.add(new Warning("template.section.columns", before));
      }
      default -> {}
    }
  }

  /** The paragraph with which a cell begins. */
  private static Element firstBeside(Element properties, Element otherwise) {
    for (Node node = properties.getNextSibling(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && Places.number(element) > 0) return element;
    }
    return otherwise;
  }

  private void vertical(String direction, Element paragraph) {
    if (VERTICAL.contains(direction)) {
      warnings.add(new Warning("template.text.vertical", paragraph));
    }
  }
}
