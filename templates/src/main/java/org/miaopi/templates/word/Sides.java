package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which pages of a section have headers and footers of their own. */
enum Sides {
  FIRST("first", "page-position", "first"),
  EVEN("even", "odd-or-even", "even"),
  OTHERS("default", "page-position", "any");

  /** As Word calls them in references to headers and footers. */
  final String type;

  private final String condition;
  private final String value;

  Sides(String type, String condition, String value) {
    this.type = type;
    this.condition = condition;
    this.value = value;
  }

  /** The name of their master. */
  String master(String section) {
    return this == OTHERS ? section : section + "-" + type;
  }

  /** The name of the region {@code before} or {@code after} their body. */
  String region(String place) {
    return "xsl-region-" + (this == OTHERS ? place : place + "-" + type);
  }

  /** The master that chooses for each page. */
  static Piece choice(String name, String section, List<Sides> all) {
    List<Piece> alternatives = new ArrayList<>();
    for (Sides sides : all) {
      var attributes =
          Boxes.attributes("master-reference", sides.master(section), sides.condition, sides.value);
      alternatives.add(Boxes.box("conditional-page-master-reference", attributes, List.of()));
    }
    Piece choice = Boxes.box("repeatable-page-master-alternatives", Map.of(), alternatives);
    return Boxes.box(
        "page-sequence-master", Boxes.attributes("master-name", name), List.of(choice));
  }
}
