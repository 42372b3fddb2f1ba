package org.miaopi.templates.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.upload.RefusedException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Short ways through OOXML, whose local names are unambiguous where this package looks. */
final class Xml {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Xml() {}

  /** Parses a part that has passed the gate. */
  static Element parse(byte[] part) throws SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(part))
          .getDocumentElement();
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Parses a part; refuses one that is no XML. */
  static Element read(String name, byte[] part) throws RefusedException {
    try {
      return parse(part);
    } catch (SAXException broken) {
      throw new RefusedException(Finding.error("template.xml.broken", name));
    }
  }

  /** The document of an element as a part. */
  static byte[] write(Element root) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      root.getOwnerDocument().setXmlStandalone(true);
      transformer.transform(new DOMSource(root.getOwnerDocument()), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Sets an attribute of WordprocessingML. */
  static void set(Element element, String name, String value) {
    element.setAttributeNS(WORD, "w:" + name, value);
  }

  static List<Element> children(@Nullable Element parent) {
    List<Element> found = new ArrayList<>();
    Node node = parent == null ? null : parent.getFirstChild();
    while (node != null) {
      if (node instanceof Element element) found.add(element);
      node = node.getNextSibling();
    }
    return found;
  }

  static List<Element> children(@Nullable Element parent, String name) {
    return children(parent).stream().filter(it -> it.getLocalName().equals(name)).toList();
  }

  /** The first child on each step of the path. */
  static @Nullable Element child(@Nullable Element parent, String... path) {
    Element at = parent;
    for (String name : path) {
      List<Element> found = children(at, name);
      if (found.isEmpty()) return null;
      at = found.getFirst();
    }
    return at;
  }

  /**
   * All elements of this name below, in order, without those of text boxes and of repetitions for
   * older programs.
   */
  static List<Element> descendants(@Nullable Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : children(parent)) {
      if (child.getLocalName().equals(name)) found.add(child);
      if (!child.getLocalName().matches("txbxContent|Fallback")) {
        found.addAll(descendants(child, name));
      }
    }
    return found;
  }

  static @Nullable Element previous(Element element) {
    Node node = element.getPreviousSibling();
    while (node != null && !(node instanceof Element)) node = node.getPreviousSibling();
    return (Element) node;
  }

  static @Nullable Element next(Element element) {
    Node node = element.getNextSibling();
    while (node != null && !(node instanceof Element)) node = node.getNextSibling();
    return (Element) node;
  }

  /** A new element of WordprocessingML for the document of another. */
  static Element create(Element beside, String name) {
    return beside.getOwnerDocument().createElementNS(WORD, "w:" + name);
  }

  /** A new element of WordprocessingML as the last child. */
  static Element append(Element parent, String name) {
    Element created = create(parent, name);
    parent.appendChild(created);
    return created;
  }

  /** Takes an element out of its tree. */
  static void remove(Element element) {
    Node parent = element.getParentNode();
    if (parent != null) parent.removeChild(element);
  }

  static @Nullable Element descendant(@Nullable Element parent, String name) {
    for (Element child : children(parent)) {
      if (child.getLocalName().equals(name)) return child;
      Element below = descendant(child, name);
      if (below != null) return below;
    }
    return null;
  }

  /** An attribute by its local name; empty if there is none. */
  static String attribute(@Nullable Element element, String name) {
    if (element == null) return "";
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (name.equals(attribute.getLocalName())) return attribute.getValue();
    }
    return "";
  }

  /** The w:val of a child; empty if there is none. */
  static String val(@Nullable Element parent, String... path) {
    return attribute(child(parent, path), "val");
  }

  /** Whether a switch such as w:b is on: there, and not said to be off. */
  static boolean on(@Nullable Element parent, String name) {
    Element element = child(parent, name);
    if (element == null) return false;
    String value = attribute(element, "val");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  /** What a text says, if it is a number and finite. */
  static double number(String text, double otherwise) {
    try {
      double number = text.isEmpty() ? otherwise : Double.parseDouble(text);
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException notOne) {
      return otherwise;
    }
  }

  static double number(@Nullable Element element, String attribute, double otherwise) {
    return number(attribute(element, attribute), otherwise);
  }

  /** A measure in twentieths of a point, in points. */
  static double twips(@Nullable Element element, String attribute, double otherwise) {
    return number(element, attribute, otherwise * 20) / 20;
  }
}
