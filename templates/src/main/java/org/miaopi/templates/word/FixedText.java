package org.miaopi.templates.word;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.problem.Place;

/** The characters of the template itself: which faces print them, and which no face has. */
final class FixedText {

  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Map<Face, SortedSet<Integer>> characters = new EnumMap<>(Face.class);

  private final Places places;

  private FixedText(Places places) {
    this.places = places;
  }

  static FixedText of(Piece.Box root, Places places) {
    FixedText text = new FixedText(places);
    text.visit(root, Typesetting.START);
    return text;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  Map<Face, SortedSet<Integer>> characters() {
    return characters;
  }

  private void visit(Piece piece, Typesetting typesetting) {
    switch (piece) {
      case Piece.Box box -> {
        Typesetting inside = typesetting.inside(box.attributes());
        box.children().forEach(it -> visit(it, inside));
      }
      case Piece.Words words -> words(words.text(), typesetting);
      case Piece.Slot slot ->
          typesetting.choose(
              slot.print().otherwise(),
              (face, codePoint) -> {
                if (face == null) findings.add(Unprintable.at(slot.place(), codePoint));
              });
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

  /** Where it stands is looked up once for each text and only if something is to be told of it. */
  private void words(String text, Typesetting typesetting) {
    Set<Integer> unprintable = new LinkedHashSet<>();
    typesetting.choose(
        text,
        (face, codePoint) -> {
          if (face == null) unprintable.add(codePoint);
          else characters.computeIfAbsent(face, any -> new TreeSet<>()).add(codePoint);
        });
    if (unprintable.isEmpty()) return;
    Place place = places.saying(text);
    unprintable.forEach(it -> findings.add(Unprintable.at(place, it)));
  }
}
