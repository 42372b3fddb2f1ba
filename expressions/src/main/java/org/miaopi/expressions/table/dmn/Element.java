package org.miaopi.expressions.table.dmn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.table.Place;
import org.miaopi.expressions.table.TableProblem;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * An element of DMN with the path to it.
 *
 * @param node of the document
 * @param path such as {@code definitions/decision[2]/decisionTable/rule[3]}
 */
record Element(org.w3c.dom.Element node, String path) {

  private static final int LARGEST = 5_000_000;
  private static final String DEEPEST = "100";

  /** Whatever the parser has to say is told as a problem, never printed. */
  private static final ErrorHandler STRICT =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
          throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
          throw error;
        }
      };

  /** The root of a document without a document type; null, with a problem, for any other. */
  static @Nullable Element parse(byte[] xml, List<TableProblem> problems) {
    Place whole = new Place.InDocument("");
    if (xml.length > LARGEST) {
      problems.add(TableProblem.of(whole, "dmn.large"));
      return null;
    }
    try {
      org.w3c.dom.Element root =
          builder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
      return new Element(root, String.valueOf(root.getLocalName()));
    } catch (SAXException | IOException damaged) {
      problems.add(TableProblem.of(whole, "dmn.damaged"));
      return null;
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(STRICT);
      return builder;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String name() {
    return node.getLocalName();
  }

  boolean is(String name) {
    return name().equals(name);
  }

  Place place() {
    return new Place.InDocument(path);
  }

  /** An attribute, or the empty text. */
  String attribute(String name) {
    return node.getAttribute(name);
  }

  List<Element> children() {
    List<Element> children = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Node at = node.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (!(at instanceof org.w3c.dom.Element child)) continue;
      int count = counts.merge(child.getLocalName(), 1, Integer::sum);
      children.add(new Element(child, path + "/" + child.getLocalName() + "[" + count + "]"));
    }
    return children;
  }

  List<Element> all(String name) {
    return children().stream().filter(it -> it.is(name)).toList();
  }

  @Nullable Element first(String name) {
    List<Element> all = all(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** What stands in the element itself. */
  String content() {
    return node.getTextContent();
  }

  /** What its element {@code text} says, blanks and all. */
  String text() {
    Element text = first("text");
    return text == null ? "" : text.content();
  }
}
