package org.miaopi.templates.pdf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.sheet.Mark;
import org.miaopi.templates.sheet.Sheet;

/** The fonts of one document: those of its template where they are needed, and the rest. */
final class Fonts {

  private final FontShelf shelf;
  private final Map<Face, FontPart> added = new EnumMap<>(Face.class);
  private final Map<String, FontPart> used = new TreeMap<>();

  /** A font with the name that content knows it by. */
  record Named(String name, FontPart part) {}

  Fonts(FontShelf shelf, List<Sheet> sheets) {
    this.shelf = shelf;
    Map<Face, SortedSet<Integer>> missing = new EnumMap<>(Face.class);
    for (Sheet sheet : sheets) {
      for (Mark mark : sheet.marks()) if (mark instanceof Mark.Text text) visit(text, missing);
    }
    missing.forEach((face, characters) -> added.put(face, new FontPart(face, characters)));
  }

  private void visit(Mark.Text text, Map<Face, SortedSet<Integer>> missing) {
    FontPart part = shelf.part(text.face());
    for (int codePoint : text.codePoints()) {
      if (part != null && part.code(codePoint) > 0) continue;
      missing.computeIfAbsent(text.face(), any -> new TreeSet<>()).add(codePoint);
    }
  }

  /** The font of a character. */
  Named of(Face face, int codePoint) {
    FontPart kept = shelf.part(face);
    boolean isKept = kept != null && kept.code(codePoint) > 0;
    FontPart part = isKept ? kept : added.get(face);
    String name = (isKept ? "F" : "G") + (face.ordinal() + 1);
    FontPart found = Objects.requireNonNull(part);
    used.put(name, found);
    return new Named(name, found);
  }

  /** Writes those that were asked for; the entries of a resource dictionary. */
  String write(PdfObjects objects) {
    StringBuilder entries = new StringBuilder();
    used.forEach(
        (name, part) ->
            entries
                .append('/')
                .append(name)
                .append(' ')
                .append(part.write(objects))
                .append(" 0 R"));
    return entries.toString();
  }
}
