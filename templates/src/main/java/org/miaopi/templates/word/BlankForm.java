package org.miaopi.templates.word;

import java.util.List;
import java.util.stream.Stream;

/** A template as its author sees it: each tag stands as its own text, each block once. */
final class BlankForm {

  private BlankForm() {}

  static Piece.Box of(Piece.Box root) {
    return Boxes.box(root.name(), root.attributes(), all(root.children()));
  }

  private static List<Piece> all(List<Piece> pieces) {
    return pieces.stream().flatMap(BlankForm::shown).toList();
  }

  private static Stream<Piece> shown(Piece piece) {
    return switch (piece) {
      case Piece.Box box -> Stream.of(of(box));
      case Piece.Slot slot ->
          Stream.of(new Piece.Words("{{" + slot.expression().source().strip() + "}}"));
      case Piece.Repeat repeat -> all(repeat.children()).stream();
      case Piece.When when -> all(when.children()).stream();
      default -> Stream.of(piece);
    };
  }
}
