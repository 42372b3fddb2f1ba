package org.miaopi.templates.page;

import java.util.Map;
import java.util.Set;
import org.miaopi.templates.fonts.Family;
import org.miaopi.templates.line.Ink;

/** What inner formatting objects take over from outer ones about the look of characters. */
record Look(Ink ink) {

  static final Look START =
      new Look(new Ink(Family.SERIF, Family.SERIF, false, 10.5, 0, 0, 0, false, false, Ink.NONE));

  /** Attributes of text, which block layout need not see. */
  static final Set<String> TEXT =
      Set.of(
          "font-family",
          "latin-family",
          "font-weight",
          "font-size",
          "color",
          "letter-spacing",
          "baseline-shift",
          "text-decoration",
          "linefeed-treatment",
          "white-space-collapse",
          "white-space-treatment",
          "line-height",
          "below-baseline",
          "line-stacking-strategy",
          "text-align",
          "text-align-last",
          "text-indent",
          "measure",
          "tab-stops",
          "tab-interval",
          "place");

  /** Inside an element with these attributes, whose ground is its own affair. */
  Look inside(Map<String, String> attributes) {
    return new Look(ink(attributes, Ink.NONE));
  }

  /** Inside an inline element, whose ground lies behind its characters. */
  Look inline(Map<String, String> attributes) {
    String ground = attributes.get("background-color");
    return new Look(ink(attributes, ground == null ? ink.ground() : Colors.of(ground)));
  }

  private Ink ink(Map<String, String> attributes, int ground) {
    String family = attributes.get("font-family");
    Family main = family == null ? ink.eastAsian() : FaceNames.family(family);
    String latin = attributes.get("latin-family");
    Family other = latin != null ? FaceNames.family(latin) : family == null ? ink.latin() : main;
    String weight = attributes.get("font-weight");
    String color = attributes.get("color");
    String decoration = attributes.get("text-decoration");
    return new Ink(
        main,
        other,
        weight == null ? ink.bold() : weight.equals("bold"),
        Points.of(attributes.get("font-size"), ink.size()),
        color == null ? ink.color() : Colors.of(color),
        Points.of(attributes.get("letter-spacing"), ink.spacing()),
        Points.of(attributes.get("baseline-shift"), ink.shift()),
        decoration == null ? ink.underlined() : decoration.contains("underline"),
        decoration == null ? ink.struck() : decoration.contains("line-through"),
        ground);
  }
}
