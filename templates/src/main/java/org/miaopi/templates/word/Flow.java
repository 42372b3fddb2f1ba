package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One run of paragraphs and tables: the body of a section, a header, a cell, a text box. Pictures
 * that have a place on the page are laid behind everything on their page, or over it on the page of
 * the paragraph or table that holds them.
 */
final class Flow {

  final String part;
  final Page page;

  /** In points. */
  final double width;

  /** Whether its left edge is the left margin of the page. */
  final boolean atMargin;

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Floating> floating;
  private final boolean ownsPage;
  private int pageStart;

  /** A picture or text box with a place on the page; those with a higher number lie over others. */
  record Floating(double order, boolean behind, Piece piece) {}

  private Flow(
      String part,
      Page page,
      double width,
      boolean atMargin,
      List<Floating> floating,
      boolean ownsPage) {
    this.part = part;
    this.page = page;
    this.width = width;
    this.atMargin = atMargin;
    this.floating = floating;
    this.ownsPage = ownsPage;
  }

  static Flow of(String part, Page page) {
    return new Flow(part, page, page.column(), true, new ArrayList<>(), true);
  }

  /** A flow inside this one, whose pictures with a place on the page are those of this one. */
  Flow inside(double innerWidth) {
    return new Flow(part, page, innerWidth, false, floating, false);
  }

  void add(Piece piece) {
    if (!ownsPage) {
      pieces.add(piece);
      return;
    }
    List<Piece> over = layer(false);
    floating.removeIf(it -> !it.behind());
    pieces.add(over.isEmpty() ? piece : Boxes.with(over, piece));
  }

  void place(Floating picture) {
    floating.add(picture);
  }

  /** What follows stands on a new page. */
  void breakPage() {
    settle();
    pageStart = pieces.size();
  }

  List<Piece> finish() {
    settle();
    return List.copyOf(pieces);
  }

  private void settle() {
    if (!ownsPage) return;
    floating.sort(Comparator.comparingDouble(Floating::order));
    pieces.addAll(pageStart, layer(true));
    pieces.addAll(layer(false));
    floating.clear();
  }

  private List<Piece> layer(boolean behind) {
    return floating.stream().filter(it -> it.behind() == behind).map(Floating::piece).toList();
  }
}
