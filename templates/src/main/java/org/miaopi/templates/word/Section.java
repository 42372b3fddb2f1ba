package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A section of a document: paragraphs and tables on pages of one kind.
 *
 * @param properties its sectPr
 * @param references the relationships of its headers and footers, inherited ones too, by what they
 *     are and where they stand: {@code headerReference first}
 */
record Section(
    List<Element> content, @Nullable Element properties, Map<String, String> references) {

  private static final Pattern REFERENCE =
      Pattern.compile("(header|footer)Reference (default|first|even)");

  /** In the order of the document; at least one. */
  static List<Section> all(Element body) {
    List<Section> sections = new ArrayList<>();
    List<Element> content = new ArrayList<>();
    for (Element child : Xml.children(body)) {
      boolean ends = child.getLocalName().equals("sectPr");
      if (!ends) content.add(child);
      Element properties = ends ? child : Xml.child(child, "pPr", "sectPr");
      if (properties == null) continue;
      sections.add(of(content, properties, sections));
      content = new ArrayList<>();
    }
    if (!content.isEmpty() || sections.isEmpty()) sections.add(of(content, null, sections));
    return sections;
  }

  private static Section of(
      List<Element> content, @Nullable Element properties, List<Section> before) {
    Map<String, String> references = new TreeMap<>();
    if (!before.isEmpty()) references.putAll(before.getLast().references);
    for (Element child : Xml.children(properties)) {
      String name = child.getLocalName() + " " + Xml.attribute(child, "type");
      if (REFERENCE.matcher(name).matches()) references.put(name, Xml.attribute(child, "id"));
    }
    return new Section(content, properties, references);
  }

  Page page() {
    return Page.of(properties);
  }

  /** Whether it begins on the page where the one before ends. */
  boolean isContinuous() {
    return Xml.val(properties, "type").equals("continuous");
  }

  /** Whether Word begins it on a page with an odd number, or with an even one. */
  boolean choosesPage() {
    return Xml.val(properties, "type").matches("oddPage|evenPage");
  }

  /** Whether it can go on where another ends, since its pages are the same. */
  boolean goesOn(Section before) {
    return isContinuous() && page().equals(before.page()) && references.equals(before.references);
  }

  /** This and what goes on behind it. */
  Section with(Section next) {
    List<Element> all = new ArrayList<>(content);
    all.addAll(next.content);
    return new Section(all, properties, references);
  }
}
