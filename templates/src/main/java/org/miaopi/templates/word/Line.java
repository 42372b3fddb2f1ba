package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.miaopi.templates.problem.Place;

/** What a paragraph has gathered while it is read. */
final class Line {

  private final Place place;
  private final List<List<Piece>> pages = new ArrayList<>();
  private final List<Flow.Floating> around = new ArrayList<>();
  private double size;
  private boolean filled;
  private boolean tabbed;

  /**
   * @param place the paragraph, for messages
   */
  Line(Place place) {
    this.place = place;
    pages.add(new ArrayList<>());
  }

  Place place() {
    return place;
  }

  void add(Piece piece) {
    pages.getLast().add(piece);
    filled = true;
  }

  /** A picture whose place counts from the paragraph. */
  void around(Flow.Floating floating) {
    around.add(floating);
  }

  void breakPage() {
    pages.add(new ArrayList<>());
  }

  /** It holds a tab. */
  void tabbed() {
    tabbed = true;
  }

  boolean hasTabs() {
    return tabbed;
  }

  void sized(double points) {
    size = Math.max(size, points);
  }

  /** The size of the largest characters, or of the paragraph mark where there are none. */
  double size(double mark) {
    return size > 0 ? size : mark;
  }

  /** The content, cut where a new page was asked for. */
  List<List<Piece>> pages() {
    return pages;
  }

  /** Those behind its words first. */
  List<Piece> floating() {
    return around.stream()
        .sorted(Comparator.comparing(it -> !it.behind()))
        .map(Flow.Floating::piece)
        .toList();
  }

  boolean isEmpty() {
    return !filled && around.isEmpty() && pages.size() == 1;
  }

  boolean hasFloating() {
    return !around.isEmpty();
  }
}
