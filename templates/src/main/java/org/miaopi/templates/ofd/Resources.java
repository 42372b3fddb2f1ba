package org.miaopi.templates.ofd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The picture files of one document, or of one ground. */
final class Resources {

  /** A picture under one number. */
  private record Entry(int number, Part file, String format) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Part> files = new LinkedHashMap<>();
  private final Ids ids;

  Resources(Ids ids) {
    this.ids = ids;
  }

  /** The number of a picture, which is in the document from now on. */
  int number(Drawing.Piece.Pixels picture) {
    Part file = picture.file();
    for (Entry entry : entries) if (entry.file.name().equals(file.name())) return entry.number;
    int number = ids.next();
    add(new Entry(number, file, picture.format()));
    return number;
  }

  /** Takes in the pictures of a ground, under the numbers that they have there. */
  void add(Resources ground) {
    ground.entries.forEach(this::add);
  }

  private void add(Entry entry) {
    entries.add(entry);
    files.put(entry.file.name(), entry.file);
  }

  Collection<Part> files() {
    return files.values();
  }

  /** The file that lists them. */
  Part list() {
    Xml xml = new Xml().root("Res").attribute("BaseLoc", "Res").inside();
    xml.open("MultiMedias").inside();
    for (Entry entry : entries) {
      xml.open("MultiMedia").attribute("ID", entry.number);
      xml.attribute("Type", "Image").attribute("Format", entry.format);
      xml.inside().element("MediaFile", Paths.resource(entry.file)).close("MultiMedia");
    }
    return Part.text(Paths.PICTURES, xml.close("MultiMedias").close("Res"));
  }
}
