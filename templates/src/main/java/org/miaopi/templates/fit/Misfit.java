package org.miaopi.templates.fit;

import org.miaopi.templates.problem.Place;

/**
 * Something that has no room.
 *
 * @param place the paragraph
 * @param page from 1, where it shows
 */
public record Misfit(Kind kind, Place place, int page) {

  /** What comes of it, the worst first. */
  public enum Kind {
    /** There is a page more; told by a comparison only. */
    PAGES,
    /** Text reaches out of a row or box of fixed height, or out of the page. */
    TALL,
    /** Text stands on other text. */
    TEXT,
    /** Text stands on a photo or a code. */
    PICTURE,
    /** A picture is wider than the column or cell that it stands in. */
    WIDE,
    /** A word or number is longer than a line and broken within. */
    CUT,
    /** Characters are larger than the fixed height of their line. */
    LOW
  }

  /** Whether it is the same, on whichever page. */
  boolean same(Misfit other) {
    return kind == other.kind && place.equals(other.place);
  }
}
