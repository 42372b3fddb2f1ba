package org.miaopi.templates.upload;

import java.util.Set;
import org.miaopi.templates.problem.Finding;

/** Counts what all parts of a document hold together. */
final class Volume {

  private static final Set<String> PIECES = Set.of("p", "r", "br", "tr", "tc", "sectPr");

  private long xml;
  private int elements;
  private int pieces;
  private int characters;
  private long pixels;

  void xml(String part, int bytes) throws RefusedException {
    xml += bytes;
    if (xml > Limits.XML_BYTES) throw refused("template.zip.tooLarge", part);
  }

  void element(String part, String name) throws RefusedException {
    elements++;
    if (PIECES.contains(name)) pieces++;
    if (elements > Limits.ELEMENTS || pieces > Limits.PIECES) {
      throw refused("template.crowded", part);
    }
  }

  /** Text that is printed. */
  void text(String part, int length) throws RefusedException {
    characters += length;
    if (characters > Limits.CHARACTERS) throw refused("template.crowded", part);
  }

  void pixels(String part, long count) throws RefusedException {
    pixels += count;
    if (pixels > Limits.PIXELS) throw refused("template.picture.tooLarge", part);
  }

  private static RefusedException refused(String code, String part) {
    return new RefusedException(Finding.error(code, part));
  }
}
