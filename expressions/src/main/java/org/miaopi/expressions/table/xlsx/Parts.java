package org.miaopi.expressions.table.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.table.Place;

/** The XML parts of a package, unpacked within bounds. */
final class Parts {

  static final int LARGEST_FILE = 5_000_000;
  private static final int LARGEST_CONTENT = 40_000_000;
  private static final int MOST_PARTS = 500;

  private final Map<String, byte[]> parts = new HashMap<>();

  private Parts() {}

  static Parts of(byte[] file) {
    Place whole = new Place.InSheet("xlsx", "");
    if (file.length > LARGEST_FILE) throw new Refused(whole, "sheet.large");
    Parts parts = new Parts();
    try {
      parts.unpack(file, whole);
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Refused(whole, "sheet.damaged");
    }
    return parts;
  }

  /**
   * By the directory at the end, which programs for sheets write more truly than what stands before
   * each part; the library reads that from a file only.
   */
  private void unpack(byte[] file, Place whole) throws IOException {
    Path path = Files.createTempFile("table", ".xlsx");
    try {
      Files.write(path, file);
      try (ZipFile zip = new ZipFile(path.toFile())) {
        unpack(zip, whole);
      }
    } finally {
      Files.delete(path);
    }
  }

  /** Everything is counted as it is inflated, whatever the entries say of their sizes. */
  private void unpack(ZipFile zip, Place whole) throws IOException {
    if (zip.size() > MOST_PARTS) throw new Refused(whole, "sheet.large");
    int left = LARGEST_CONTENT;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!entry.getName().endsWith(".xml") && !entry.getName().endsWith(".rels")) continue;
      try (InputStream in = zip.getInputStream(entry)) {
        byte[] content = in.readNBytes(left + 1);
        left -= content.length;
        if (left < 0) throw new Refused(whole, "sheet.large");
        parts.put(entry.getName(), content);
      }
    }
  }

  boolean has(String part) {
    return parts.containsKey(part);
  }

  /** A reader of a part that must be there; it knows no document type and opens nothing. */
  XmlReader open(String part) {
    byte[] content = parts.get(part);
    Place place = new Place.InSheet(part, "");
    if (content == null) throw new Refused(place, "sheet.damaged");
    return new XmlReader(stream(content, place), place);
  }

  private static XMLStreamReader stream(byte[] content, Place place) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    try {
      return factory.createXMLStreamReader(new ByteArrayInputStream(content));
    } catch (XMLStreamException damaged) {
      throw new Refused(place, "sheet.damaged");
    }
  }

  /** Steps through the elements of one part. */
  static final class XmlReader {

    private final XMLStreamReader reader;
    private final Place place;

    XmlReader(XMLStreamReader reader, Place place) {
      this.reader = reader;
      this.place = place;
    }

    /** The next element that starts, by its local name; {@code /name} where one ends; else null. */
    @Nullable String next() {
      try {
        while (reader.hasNext()) {
          switch (reader.next()) {
            case XMLStreamReader.START_ELEMENT -> {
              return reader.getLocalName();
            }
            case XMLStreamReader.END_ELEMENT -> {
              return "/" + reader.getLocalName();
            }
            case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                throw new Refused(place, "sheet.doctype");
            default -> {}
          }
        }
        return null;
      } catch (XMLStreamException damaged) {
        throw new Refused(place, "sheet.damaged");
      }
    }

    /** The text of the element that just started, which must have no elements inside. */
    String text() {
      try {
        return reader.getElementText();
      } catch (XMLStreamException damaged) {
        throw new Refused(place, "sheet.damaged");
      }
    }

    /** An attribute by its local name, or null. */
    @Nullable String attribute(String name) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
      }
      return null;
    }
  }
}
