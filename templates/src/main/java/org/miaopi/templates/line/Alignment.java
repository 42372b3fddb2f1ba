package org.miaopi.templates.line;

/** How lines stand between their margins. */
public enum Alignment {
  START,
  CENTER,
  END,
  /** Both margins, by widening the gaps; the last line stands at the start. */
  JUSTIFY,
  /** Both margins, the last line too, by spreading all characters. */
  DISTRIBUTE
}
