package org.miaopi.templates.word;

import org.w3c.dom.Element;

/** Reads a run of paragraphs and tables. */
final class BlockReader {

  private final ParagraphReader paragraphs;
  private final TableReader tables;

  BlockReader(Reading reading) {
    this.paragraphs = new ParagraphReader(reading, new DrawingReader(reading, this));
    this.tables = new TableReader(reading, this);
  }

  void read(Element container, Flow flow) {
    for (Element child : Xml.children(container)) readOne(child, flow);
  }

  /** Adds one element; whether it shows anything but an empty line. */
  boolean readOne(Element element, Flow flow) {
    switch (element.getLocalName()) {
      case "p" -> {
        return paragraphs.read(element, flow);
      }
      case "tbl" -> {
        flow.add(tables.read(element, flow));
        return true;
      }
      case "sdt" -> {
        Element content = Xml.child(element, "sdtContent");
        if (content != null) read(content, flow);
        return content != null;
      }
      case "customXml", "ins", "smartTag", "moveTo" -> {
        read(element, flow);
        return true;
      }
      default -> {
        return false;
      }
    }
  }
}
