package org.miaopi.templates.word;

import java.util.List;
import java.util.Set;

/** A template as its author sees it: each tag and each mark of a block stands as it is written. */
final class BlankForm {

  private final Set<String> photos;

  private BlankForm(Set<String> photos) {
    this.photos = photos;
  }

  /**
   * @param read what has not been compiled yet
   * @param photos the names of fields whose answer is a picture
   */
  static Piece.Box of(Piece.Box read, Set<String> photos) {
    return new BlankForm(photos).box(read);
  }

  private Piece.Box box(Piece.Box box) {
    List<Piece> children = box.children().stream().map(this::shown).toList();
    return Boxes.box(box.name(), box.attributes(), children);
  }

  private Piece shown(Piece piece) {
    return switch (piece) {
      case Piece.Box box -> box(box);
      case Piece.Tag tag -> new Piece.Words(tag.written());
      case Piece.Marker marker -> new Piece.Words(marker.written());
      case Piece.Placeholder placeholder -> placeholder.named(photos);
      default -> piece;
    };
  }
}
