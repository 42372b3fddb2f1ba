package org.miaopi.templates.word;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes what Word links to data as the tags that it stands for, so that the rest of the reading
 * knows one kind: merge fields and tagged content controls become {@code {{…}}}, a repeating
 * section becomes a block.
 */
final class LinkedTags {

  private static final String WRITTEN = "written";

  private final MergeFields fields;

  private LinkedTags(Reading reading) {
    this.fields = new MergeFields(reading);
  }

  /** Changes a part's tree in place, once. */
  static void write(Element root, Reading reading) {
    if (root.setUserData(WRITTEN, true, null) != null) return;
    new LinkedTags(reading).visit(root);
  }

  private void visit(Element element) {
    for (Element child : Xml.children(element)) {
      switch (child.getLocalName()) {
        case "sdt" -> {
          control(child);
          visit(child);
        }
        case "fldSimple" -> {
          visit(child);
          fields.simple(child);
        }
        case "p" -> {
          visit(child);
          fields.complex(child);
        }
        case "Fallback" -> {}
        default -> visit(child);
      }
    }
  }

  private static void control(Element control) {
    Element properties = Xml.child(control, "sdtPr");
    Element content = Xml.child(control, "sdtContent");
    String tag = Xml.val(properties, "tag").strip();
    // Programs write marks of their own into the tag: goog_rdk_1 is none of a person.
    if (content == null || tag.isEmpty() || tag.startsWith("goog_rdk")) return;
    if (Xml.child(properties, "repeatingSection") != null) {
      repeat(content, tag);
      return;
    }
    if (Xml.child(properties, "repeatingSectionItem") != null) return;
    if (Xml.child(properties, "picture") != null) {
      picture(content, tag);
      return;
    }
    boolean holdsTags =
        Xml.descendant(content, "sdt") != null || content.getTextContent().contains("{{");
    if (!holdsTags) text(properties, content, tag);
  }

  private static void picture(Element content, String tag) {
    Element properties = Xml.descendant(content, "docPr");
    String name = tag.startsWith("@") ? tag : "@" + tag;
    if (properties != null) properties.setAttribute("descr", "{{" + name + "}}");
  }

  /** The first text keeps its look and becomes the tag; what else the control showed goes. */
  private static void text(@Nullable Element properties, Element content, String tag) {
    Element run = Xml.descendant(content, "r");
    Element paragraph = Xml.descendant(content, "p");
    if (run == null) run = Xml.append(paragraph == null ? content : paragraph, "r");
    if (Xml.child(properties, "showingPlcHdr") != null) look(run, Xml.child(properties, "rPr"));
    for (Element old : Xml.children(run)) {
      if (!old.getLocalName().equals("rPr")) run.removeChild(old);
    }
    Xml.append(run, "t").setTextContent("{{" + tag + "}}");
    for (Element other : Xml.descendants(content, "r")) {
      if (other != run) Xml.remove(other);
    }
    for (Element other : Xml.children(content, "p")) {
      if (Xml.descendant(other, "r") == null) Xml.remove(other);
    }
  }

  /** Where the control showed its prompt, the look of the prompt is not that of the value. */
  private static void look(Element run, @Nullable Element rPr) {
    Element prompt = Xml.child(run, "rPr");
    if (prompt != null) run.removeChild(prompt);
    if (rPr != null) run.insertBefore(rPr.cloneNode(true), run.getFirstChild());
  }

  /** The first item is the pattern; the others show how it looked with data. */
  private static void repeat(Element content, String tag) {
    boolean first = true;
    for (Element item : Xml.children(content, "sdt")) {
      if (!first) content.removeChild(item);
      first = false;
    }
    boolean rows = isInTable(content);
    Node before = content.getFirstChild();
    content.insertBefore(marker(content, "{{#" + tag + "}}", rows), before);
    content.appendChild(marker(content, "{{/" + tag + "}}", rows));
  }

  /** Whether its items are rows of the table around it. */
  private static boolean isInTable(Element content) {
    Node node = content.getParentNode();
    while (node instanceof Element above) {
      if (above.getLocalName().matches("tc|body|txbxContent|hdr|ftr")) return false;
      if (above.getLocalName().equals("tbl")) return true;
      node = above.getParentNode();
    }
    return false;
  }

  private static Element marker(Element beside, String text, boolean row) {
    Element paragraph = Xml.create(beside, "p");
    Xml.append(Xml.append(paragraph, "r"), "t").setTextContent(text);
    if (!row) return paragraph;
    Element tr = Xml.create(beside, "tr");
    Xml.append(tr, "tc").appendChild(paragraph);
    return tr;
  }
}
