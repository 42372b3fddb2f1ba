package org.miaopi.templates.word;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.model.PropertyResolver;
import org.docx4j.model.listnumbering.Emulator;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.relationships.RelationshipsPart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.PPr;
import org.docx4j.wml.RPr;
import org.docx4j.wml.TblPr;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.upload.DocxArchive;
import org.miaopi.templates.upload.RefusedException;
import org.w3c.dom.Element;

/** A Word document as docx4j understands it: parts, relationships, styles and numbering. */
final class OpenedDocument {

  private final DocxArchive archive;
  private final WordprocessingMLPackage document;
  private final PropertyResolver styles;
  private final Map<String, Element> parsed = new HashMap<>();
  private final Places places = new Places();

  private OpenedDocument(
      DocxArchive archive, WordprocessingMLPackage document, PropertyResolver styles) {
    this.archive = archive;
    this.document = document;
    this.styles = styles;
  }

  static OpenedDocument open(DocxArchive archive) throws RefusedException {
    try {
      var document =
          WordprocessingMLPackage.load(new ByteArrayInputStream(archive.repackPrinted()));
      if (document == null || document.getMainDocumentPart() == null) throw notWord();
      if (document.getMainDocumentPart().getJaxbElement() == null) throw notWord();
      return new OpenedDocument(archive, document, new PropertyResolver(document));
    } catch (Docx4JException | RuntimeException notReadable) {
      throw notWord();
    }
  }

  String mainPart() {
    return name(document.getMainDocumentPart().getPartName());
  }

  /** The root element of an XML part, null if there is no such part. */
  @Nullable Element xml(String part) throws RefusedException {
    Element known = parsed.get(part);
    if (known != null) return known;
    byte @Nullable [] bytes = archive.part(part);
    if (bytes == null) return null;
    Element root = Xml.read(part, bytes);
    parsed.put(part, root);
    places.number(part, root);
    return root;
  }

  /** Where the elements of its parts stand. */
  Places places() {
    return places;
  }

  byte @Nullable [] bytes(String part) {
    return archive.part(part);
  }

  /** The part that a relationship of another part leads to; null if it leads nowhere inside. */
  @Nullable String target(String part, String relationship) {
    try {
      Part source = document.getParts().get(new PartName("/" + part));
      RelationshipsPart relationships = source == null ? null : source.getRelationshipsPart(false);
      if (relationships == null) return null;
      Relationship found = relationships.getRelationshipByID(relationship);
      if (found == null || "External".equals(found.getTargetMode())) return null;
      Part target = relationships.getPart(found);
      return target == null ? null : name(target.getPartName());
    } catch (Docx4JException | RuntimeException nowhere) {
      return null;
    }
  }

  /** The paragraph properties that hold after styles and defaults. */
  Element paragraph(@Nullable Element direct) {
    PPr properties = direct == null ? new PPr() : read(direct, PPr.class);
    try {
      return write(styles.getEffectivePPr(properties));
    } catch (RuntimeException inconsistent) { // a style or list that leads nowhere
      return write(properties);
    }
  }

  /** The run properties that hold after styles, defaults and the style of the paragraph. */
  Element run(@Nullable Element direct, @Nullable Element paragraph) {
    RPr run = direct == null ? new RPr() : read(direct, RPr.class);
    PPr around = paragraph == null ? new PPr() : read(paragraph, PPr.class);
    try {
      return write(styles.getEffectiveRPr(run, around));
    } catch (RuntimeException inconsistent) {
      return write(run);
    }
  }

  /** The table properties of a table's style, with those of the table itself laid over. */
  @Nullable Element table(Element direct) {
    var style = styles.getEffectiveTableStyle(read(direct, TblPr.class));
    return style == null || style.getTblPr() == null ? null : write(style.getTblPr());
  }

  /** The number or bullet of a list item; empty for none. */
  String number(Element paragraph) {
    PPr properties = read(paragraph, PPr.class);
    if (properties.getNumPr() == null && properties.getPStyle() == null) return "";
    try {
      Emulator.ResultTriple number = Emulator.getNumber(document, properties);
      if (number == null) return "";
      return number.getBullet() == null ? text(number.getNumString()) : "•";
    } catch (RuntimeException noSuchList) {
      return "";
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> T read(Element element, Class<T> type) {
    try {
      Object read = XmlUtils.unmarshal(element, Context.jc, type);
      return type.cast(XmlUtils.unwrap(read));
    } catch (JAXBException invalid) {
      throw new IllegalArgumentException(invalid);
    }
  }

  private static Element write(Object properties) {
    String name =
        switch (properties) {
          case PPr ignored -> "pPr";
          case RPr ignored -> "rPr";
          default -> "tblPr";
        };
    return XmlUtils.marshaltoW3CDomDocument(
            properties,
            Context.jc,
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            name,
            properties.getClass())
        .getDocumentElement();
  }

  private static String name(PartName name) {
    return name.getName().substring(1);
  }

  private static RefusedException notWord() {
    return new RefusedException(Refusals.notWord());
  }
}
