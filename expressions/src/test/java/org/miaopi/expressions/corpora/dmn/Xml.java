package org.miaopi.expressions.corpora.dmn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An element and what stands in it, whatever the namespaces. */
record Xml(Element element) {

  static Xml read(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new Xml(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
    } catch (SAXException | ParserConfigurationException damaged) {
      throw new IOException(file + ": " + damaged.getMessage(), damaged);
    }
  }

  String name() {
    return String.valueOf(element.getLocalName());
  }

  String attribute(String name) {
    return element.getAttribute(name);
  }

  List<Xml> children() {
    List<Xml> children = new ArrayList<>();
    for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element child) children.add(new Xml(child));
    }
    return children;
  }

  List<Xml> all(String name) {
    return children().stream().filter(it -> it.name().equals(name)).toList();
  }

  @Nullable Xml first(String name) {
    List<Xml> all = all(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** The text of the element, or of one in it where a name is given. */
  String text() {
    return element.getTextContent();
  }

  String text(String name) {
    Xml child = first(name);
    return child == null ? "" : child.text();
  }

  /** A document of this root with some of its elements. */
  byte[] with(List<Xml> kept) {
    Element root = (Element) element.cloneNode(false);
    for (Xml child : kept) root.appendChild(child.element.cloneNode(true));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(root), new StreamResult(bytes));
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }
}
