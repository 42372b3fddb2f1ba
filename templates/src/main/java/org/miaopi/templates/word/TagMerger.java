package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import org.w3c.dom.Element;

/**
 * Word cuts a tag into several runs whenever it pleases. Here each tag is moved whole into the run
 * in which it begins, whose formatting it keeps.
 */
final class TagMerger {

  private TagMerger() {}

  static void merge(Element paragraph) {
    List<Element> texts = new ArrayList<>();
    collect(paragraph, texts);
    StringBuilder whole = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Element text : texts) {
      starts.add(whole.length());
      whole.append(text.getTextContent());
    }
    if (texts.size() < 2) return;
    StringBuilder[] parts = new StringBuilder[texts.size()];
    for (int i = 0; i < parts.length; i++) parts[i] = new StringBuilder();
    Matcher tag = TagText.TAG.matcher(whole);
    int from = 0;
    while (tag.find()) {
      spread(whole, from, tag.start(), starts, parts);
      parts[owner(starts, tag.start())].append(tag.group());
      from = tag.end();
    }
    spread(whole, from, whole.length(), starts, parts);
    for (int i = 0; i < parts.length; i++) texts.get(i).setTextContent(parts[i].toString());
  }

  /**
   * The text of a paragraph, without that of text boxes, formulas and phonetic guides inside it.
   */
  static String text(Element paragraph) {
    List<Element> texts = new ArrayList<>();
    collect(paragraph, texts);
    StringBuilder whole = new StringBuilder();
    texts.forEach(text -> whole.append(text.getTextContent()));
    return whole.toString();
  }

  private static void collect(Element element, List<Element> texts) {
    for (Element child : Xml.children(element)) {
      switch (child.getLocalName()) {
        case "t" -> texts.add(child);
        case "drawing",
            "pict",
            "AlternateContent",
            "del",
            "pPr",
            "rPr",
            "instrText",
            "rt",
            "oMath" -> {}
        default -> collect(child, texts);
      }
    }
  }

  private static void spread(
      CharSequence whole, int from, int to, List<Integer> starts, StringBuilder[] parts) {
    for (int i = from; i < to; i++) parts[owner(starts, i)].append(whole.charAt(i));
  }

  private static int owner(List<Integer> starts, int position) {
    int found = Collections.binarySearch(starts, position);
    int owner = found >= 0 ? found : -found - 2;
    while (owner + 1 < starts.size() && starts.get(owner + 1) <= position) owner++;
    return owner;
  }
}
