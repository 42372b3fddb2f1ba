package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.miaopi.templates.problem.Finding;

/** Looks for characters of the template itself that no font has. */
final class FixedText {

  private final Set<Finding> findings = new LinkedHashSet<>();

  private final Places places;

  private FixedText(Places places) {
    this.places = places;
  }

  static List<Finding> findings(Piece.Box root, Places places) {
    FixedText text = new FixedText(places);
    text.visit(root, Typesetting.START);
    return List.copyOf(text.findings);
  }

  private void visit(Piece piece, Typesetting typesetting) {
    switch (piece) {
      case Piece.Box box -> {
        Typesetting inside = typesetting.inside(box.attributes());
        box.children().forEach(it -> visit(it, inside));
      }
      case Piece.Words words ->
          typesetting.set(
              new ArrayList<>(),
              words.text(),
              codePoint -> findings.add(missing(codePoint, words.text())));
      case Piece.When when -> {
        when.children().forEach(it -> visit(it, typesetting));
        when.otherwise().forEach(it -> visit(it, typesetting));
      }
      case Piece.Repeat repeat -> {
        repeat.children().forEach(it -> visit(it, typesetting));
        repeat.otherwise().forEach(it -> visit(it, typesetting));
      }
      default -> {}
    }
  }

  private Finding missing(int codePoint, String text) {
    return Finding.error(
        "template.character",
        places.saying(text),
        Character.toString(codePoint),
        "U+%04X".formatted(codePoint));
  }
}
