package org.miaopi.templates.line;

/** A piece of a paragraph's content. */
public sealed interface Inline {

  /** Text; a line feed in it begins a new line. */
  record Words(Ink ink, String text) implements Inline {}

  /** The number of the page, or of all pages. */
  record PageNumber(Ink ink, boolean total) implements Inline {}

  /** A tab: how wide it is depends on where in a line it stands. */
  record Tab(Ink ink) implements Inline {}

  /** The way that a tab leads in its line, in points. */
  record Gap(Ink ink, double width, TabStops.Leader leader) implements Inline {}

  /**
   * A rectangle that stands on the baseline and that something else fills.
   *
   * @param number by which whoever fills it knows it
   */
  record Room(int number, double width, double height) implements Inline {}

  /** A picture that stands on the baseline. */
  record Picture(String name, double width, double height) implements Inline {}
}
