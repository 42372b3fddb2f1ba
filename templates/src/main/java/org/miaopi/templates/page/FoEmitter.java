package org.miaopi.templates.page;

import java.util.Map;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Tells a tree of formatting objects to FOP. */
final class FoEmitter {

  private static final String FO = "http://www.w3.org/1999/XSL/Format";
  private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";

  private final ContentHandler out;

  FoEmitter(ContentHandler out) {
    this.out = out;
  }

  void emit(Fo.Element root) throws SAXException {
    out.startDocument();
    out.startPrefixMapping("fo", FO);
    out.startPrefixMapping("fox", FOX);
    emitPiece(root);
    out.endPrefixMapping("fox");
    out.endPrefixMapping("fo");
    out.endDocument();
  }

  private void emitPiece(Fo piece) throws SAXException {
    switch (piece) {
      case Fo.Text text -> out.characters(text.text().toCharArray(), 0, text.text().length());
      case Fo.Element element -> {
        String qualified = "fo:" + element.name();
        out.startElement(FO, element.name(), qualified, attributes(element.attributes()));
        for (Fo child : element.children()) emitPiece(child);
        out.endElement(FO, element.name(), qualified);
      }
    }
  }

  private AttributesImpl attributes(Map<String, String> source) {
    AttributesImpl attributes = new AttributesImpl();
    source.forEach(
        (name, value) -> {
          String local = name.startsWith("fox:") ? name.substring(4) : name;
          String uri = name.startsWith("fox:") ? FOX : "";
          attributes.addAttribute(uri, local, name, "CDATA", value);
        });
    return attributes;
  }
}
