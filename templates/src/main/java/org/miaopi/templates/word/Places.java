package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.problem.Place;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Numbers the paragraphs of each part and says where an element stands. */
final class Places {

  private static final int LENGTH = 40;
  private static final String NUMBER = "number";
  private static final String PART = "part";

  private final List<Element> roots = new ArrayList<>();

  /** What the paragraphs say, once anybody asks; no reading changes that. */
  private final Map<Element, String> texts = new LinkedHashMap<>();

  /** Numbers the paragraphs as they stand in the file, before anything is changed. */
  void number(String part, Element root) {
    root.setUserData(PART, part, null);
    roots.add(root);
    number(root, 0);
  }

  private static int number(Element element, int before) {
    int count = before;
    for (Element child : Xml.children(element)) {
      // A Fallback says again what its Choice says.
      if (child.getLocalName().equals("Fallback")) continue;
      if (child.getLocalName().equals("p")) child.setUserData(NUMBER, ++count, null);
      count = number(child, count);
    }
    return count;
  }

  /** The number of a paragraph of the file, 0 for another element. */
  static int number(Element element) {
    return element.getUserData(NUMBER) instanceof Integer number ? number : 0;
  }

  Place of(Element element) {
    @Nullable Element paragraph = null;
    Node node = element;
    while (node instanceof Element above) {
      if (paragraph == null && number(above) > 0) paragraph = above;
      if (above.getUserData(PART) instanceof String part) {
        return paragraph == null
            ? Place.part(part)
            : new Place(part, number(paragraph), shortened(TagMerger.text(paragraph)));
      }
      node = above.getParentNode();
    }
    return Place.NOWHERE;
  }

  /** The first paragraph that says this. */
  Place saying(String text) {
    if (texts.isEmpty()) {
      for (Element root : roots) {
        paragraphs(root).forEach(it -> texts.put(it, TagMerger.text(it)));
      }
    }
    for (Map.Entry<Element, String> paragraph : texts.entrySet()) {
      if (paragraph.getValue().contains(text)) return of(paragraph.getKey()).told(text);
    }
    return Place.NOWHERE.told(text);
  }

  /** The numbered paragraphs below an element, in order. */
  static List<Element> paragraphs(Element element) {
    List<Element> found = new ArrayList<>();
    for (Element child : Xml.children(element)) {
      if (number(child) > 0) found.add(child);
      found.addAll(paragraphs(child));
    }
    return found;
  }

  /** As much of a text as tells it from others. */
  static String shortened(String text) {
    String plain = text.strip().replaceAll("\\s+", " ");
    int end =
        plain.offsetByCodePoints(0, Math.min(LENGTH, plain.codePointCount(0, plain.length())));
    return end < plain.length() ? plain.substring(0, end) + "…" : plain;
  }
}
