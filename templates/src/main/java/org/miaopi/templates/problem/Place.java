package org.miaopi.templates.problem;

/**
 * Where in a document something stands.
 *
 * @param part the name of the part inside the file, such as {@code word/header1.xml}; empty for the
 *     document as a whole
 * @param paragraph which paragraph of the part, counted from 1 in the order of the file with those
 *     of tables and text boxes; 0 for none
 * @param words what the paragraph says, shortened; or the name of the part
 */
public record Place(String part, int paragraph, String words) {

  /** The parts of a document as its author knows them. */
  public enum Area {
    DOCUMENT,
    TEXT,
    HEADER,
    FOOTER
  }

  public static final Place NOWHERE = new Place("", 0, "");

  /** A part as a whole; the empty name is the document. */
  public static Place part(String name) {
    return name.isEmpty() ? NOWHERE : new Place(name, 0, name);
  }

  /** Which part of the document as its author sees it. */
  public Area area() {
    if (paragraph == 0) return Area.DOCUMENT;
    String name = part.substring(part.lastIndexOf('/') + 1);
    if (name.startsWith("header")) return Area.HEADER;
    return name.startsWith("footer") ? Area.FOOTER : Area.TEXT;
  }

  /** The same paragraph, told by other words. */
  public Place told(String others) {
    return new Place(part, paragraph, others);
  }
}
