package org.miaopi.templates.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.miaopi.templates.line.Inline;

/** Reads the content of a paragraph. */
final class InlineReader {

  private static final String PICTURE = "picture:";

  private final List<Inline> pieces = new ArrayList<>();
  private final List<List<Fo>> boxes = new ArrayList<>();

  List<Inline> pieces() {
    return pieces;
  }

  /** What stands in a room that was found here. */
  List<Fo> box(Inline.Room room) {
    return boxes.get(room.number());
  }

  void read(Fo piece, Look look) {
    switch (piece) {
      case Fo.Text text -> pieces.add(new Inline.Words(look.ink(), text.text()));
      case Fo.Element element -> element(element, look);
    }
  }

  private void element(Fo.Element element, Look look) {
    Map<String, String> attributes = element.attributes();
    switch (element.name()) {
      case "inline" -> {
        Look inside = look.inline(attributes);
        for (Fo child : element.children()) read(child, inside);
      }
      case "page-number" -> pieces.add(new Inline.PageNumber(look.ink(), false));
      case "page-number-citation-last" -> pieces.add(new Inline.PageNumber(look.ink(), true));
      case "leader" -> {
        if (attributes.containsKey("tab")) pieces.add(new Inline.Tab(look.ink()));
      }
      case "external-graphic" -> picture(attributes);
      case "inline-container" -> room(element);
      default -> throw new IllegalStateException("Not inline: " + element.name());
    }
  }

  private void picture(Map<String, String> attributes) {
    String name = attributes.getOrDefault("src", PICTURE).substring(PICTURE.length());
    pieces.add(
        new Inline.Picture(name, Points.of(attributes, "width"), Points.of(attributes, "height")));
  }

  private void room(Fo.Element container) {
    double width = Points.of(container.attributes(), "inline-progression-dimension");
    double height = 0;
    for (Fo child : container.children()) {
      if (!(child instanceof Fo.Element box)) continue;
      double padding = Points.of(box.attributes(), "padding-top");
      height = Math.max(height, Points.of(box.attributes(), "height") + padding);
    }
    pieces.add(new Inline.Room(boxes.size(), width, height));
    boxes.add(container.children());
  }
}
