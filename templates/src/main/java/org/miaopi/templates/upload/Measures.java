package org.miaopi.templates.upload;

import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.miaopi.templates.problem.Finding;

/** Knows how large Word lets a measure be, so that nothing has to be computed with more. */
final class Measures {

  private record Range(double least, double most) {

    boolean holds(double number) {
      return number >= least && number <= most;
    }
  }

  /** Lengths of Word in twentieths of a point: 22 inches, the longest side of a page. */
  private static final Range TWIPS = new Range(-31_680, 31_680);

  private static final Range SIDE = new Range(1, 31_680);
  private static final Range COUNT = new Range(0, 200);
  private static final Range SIZE = new Range(1, 3_276);

  /** Lengths of drawings, 914,400 to the inch: 44 inches. */
  private static final Range EMU = new Range(-40_233_600, 40_233_600);

  private static final Range EXTENT = new Range(0, 40_233_600);

  private static final Map<String, Range> RANGES =
      Map.ofEntries(
          Map.entry("sz", SIZE),
          Map.entry("szCs", SIZE),
          Map.entry("position", new Range(-3_276, 3_276)),
          Map.entry("spacing", new Range(0, 31_680)),
          Map.entry("spacing/val", TWIPS),
          Map.entry("ind", TWIPS),
          Map.entry("pgSz", SIDE),
          Map.entry("pgMar", TWIPS),
          Map.entry("docGrid", TWIPS),
          Map.entry("gridSpan", COUNT),
          Map.entry("gridBefore", COUNT),
          Map.entry("gridAfter", COUNT),
          Map.entry("gridCol", TWIPS),
          Map.entry("tblW", TWIPS),
          Map.entry("tblInd", TWIPS),
          Map.entry("tcW", TWIPS),
          Map.entry("trHeight", TWIPS),
          Map.entry("ilvl", new Range(0, 8)),
          Map.entry("extent", EXTENT),
          Map.entry("posOffset", EMU),
          Map.entry("ext", EXTENT),
          Map.entry("off", EMU));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "val",
          "w",
          "h",
          "top",
          "bottom",
          "left",
          "right",
          "start",
          "end",
          "header",
          "footer",
          "gutter",
          "before",
          "after",
          "line",
          "firstLine",
          "hanging",
          "linePitch",
          "cx",
          "cy",
          "x",
          "y",
          "leftChars",
          "rightChars",
          "startChars",
          "endChars",
          "firstLineChars",
          "hangingChars",
          "beforeLines",
          "afterLines");

  private Measures() {}

  /** Refuses an element whose measure is a number out of its range; words are left to readers. */
  static void check(String part, XMLStreamReader reader) throws RefusedException {
    Range usual = RANGES.get(reader.getLocalName());
    if (usual == null) return;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String attribute = reader.getAttributeLocalName(i);
      if (!ATTRIBUTES.contains(attribute)) continue;
      Range range = RANGES.getOrDefault(reader.getLocalName() + "/" + attribute, usual);
      String value = reader.getAttributeValue(i);
      if (!range.holds(number(value, range.most))) {
        String shown = value.length() > 20 ? value.substring(0, 20) + "…" : value;
        throw new RefusedException(
            Finding.error("template.measure", part, reader.getLocalName(), shown));
      }
    }
  }

  private static double number(String text, double otherwise) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notOne) {
      return otherwise;
    }
  }
}
