package org.miaopi.templates.upload;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.problem.Finding;

/** Reads an XML part once from end to end for what must not be in it. */
final class XmlCheck {

  /** Last words of relationship types that bring something alive or foreign into the document. */
  private static final Set<String> REFUSED_RELATIONSHIPS =
      Set.of(
          "vbaproject",
          "oleobject",
          "package",
          "control",
          "activexcontrolbinary",
          "afchunk",
          "subdocument",
          "frame",
          "attachedtemplate");

  /** What is read as text or searched for its meaning. */
  private static final Set<String> TEXTS = Set.of("t", "instrText");

  private final String name;
  private final @Nullable SvgCheck svg;
  private final Volume volume;
  private final StyleChains styles = new StyleChains();
  private int depth;
  private boolean inText;

  private XmlCheck(String name, @Nullable SvgCheck svg, Volume volume) {
    this.name = name;
    this.svg = svg;
    this.volume = volume;
  }

  static void check(String name, byte[] content, String extension, Volume volume)
      throws RefusedException {
    boolean svg = extension.equals("svg");
    volume.xml(name, content.length);
    if (svg && content.length > Limits.SVG_BYTES) {
      throw new RefusedException(Finding.error("template.zip.tooLarge", name));
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      XmlCheck check = new XmlCheck(name, svg ? new SvgCheck(name) : null, volume);
      while (reader.hasNext()) check.event(reader.next(), reader);
      check.styles.check(name);
      if (check.svg != null) check.svg.finish();
    } catch (XMLStreamException broken) {
      throw new RefusedException(Finding.error("template.xml.broken", name));
    }
  }

  private void event(int event, XMLStreamReader reader) throws RefusedException {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new RefusedException(Finding.error("template.xml.doctype", name));
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end(reader);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getTextLength());
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) throws RefusedException {
    if (++depth > Limits.XML_DEPTH) {
      throw new RefusedException(Finding.error("template.xml.deep", name));
    }
    volume.element(name, reader.getLocalName());
    inText = TEXTS.contains(reader.getLocalName());
    if (svg != null) svg.start(reader);
    Measures.check(name, reader);
    styles.element(reader);
    switch (reader.getLocalName()) {
      case "Relationship" -> relationship(reader);
      case "Override", "Default" -> contentType(reader);
      case "altChunk" -> throw new RefusedException(Finding.error("template.embedded", name));
      case "OLEObject", "control" ->
          throw new RefusedException(Finding.error("template.embedded", name));
      default -> {}
    }
  }

  private void text(int length) throws RefusedException {
    if (inText) volume.text(name, length);
    if (svg != null) svg.text(length);
  }

  private void end(XMLStreamReader reader) {
    if (svg != null) svg.end(reader);
    depth--;
    inText = false;
  }

  private void relationship(XMLStreamReader reader) throws RefusedException {
    String type = value(reader, "Type").toLowerCase(Locale.ROOT);
    String kind = type.substring(type.lastIndexOf('/') + 1);
    String target = value(reader, "Target");
    boolean external = value(reader, "TargetMode").equalsIgnoreCase("external");
    if (external && !kind.equals("hyperlink")) {
      throw new RefusedException(Finding.error("template.external", name, target));
    }
    if (kind.equals("vbaproject")) {
      throw new RefusedException(Finding.error("template.macro", name));
    }
    if (REFUSED_RELATIONSHIPS.contains(kind)) {
      throw new RefusedException(Finding.error("template.embedded", name));
    }
  }

  private void contentType(XMLStreamReader reader) throws RefusedException {
    String type = value(reader, "ContentType").toLowerCase(Locale.ROOT);
    if (type.contains("macroenabled") || type.contains("vba")) {
      throw new RefusedException(Finding.error("template.macro", name));
    }
  }

  private static String value(XMLStreamReader reader, String attribute) {
    @Nullable String value = reader.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }
}
