package org.miaopi.templates.ofd;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The picture files of one document. */
final class Resources {

  private final Map<String, Part> files = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, String> formats = new LinkedHashMap<>();
  private final Ids ids;

  Resources(Ids ids) {
    this.ids = ids;
  }

  /** The number of a picture, which is in the document from now on. */
  int number(Drawing.Piece.Pixels picture) {
    Part file = picture.file();
    files.put(file.name(), file);
    formats.put(file.name(), picture.format());
    return numbers.computeIfAbsent(file.name(), any -> ids.next());
  }

  Collection<Part> files() {
    return files.values();
  }

  /** The file that lists them. */
  Part list() {
    Xml xml = new Xml().root("Res").attribute("BaseLoc", "Res").inside();
    xml.open("MultiMedias").inside();
    for (Part file : files.values()) {
      xml.open("MultiMedia").attribute("ID", numbers.getOrDefault(file.name(), 0));
      xml.attribute("Type", "Image").attribute("Format", formats.getOrDefault(file.name(), ""));
      xml.inside().element("MediaFile", Paths.resource(file)).close("MultiMedia");
    }
    return Part.text(Paths.PICTURES, xml.close("MultiMedias").close("Res"));
  }
}
