package org.miaopi.templates.ofd;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.sheet.Mark;
import org.miaopi.templates.sheet.Sheet;

/** The fonts of one document: those of its template where they suffice for a text, and the rest. */
final class Fonts {

  private final KeptFonts kept;
  private final Map<Face, FontPart> added = new EnumMap<>(Face.class);
  private final Map<FontPart, Integer> used = new LinkedHashMap<>();
  private final Ids ids;

  Fonts(KeptFonts kept, List<Sheet> sheets, Ids ids) {
    this.kept = kept;
    this.ids = ids;
    Map<Face, SortedSet<Integer>> missing = new EnumMap<>(Face.class);
    for (Sheet sheet : sheets) {
      for (Mark mark : sheet.marks()) if (mark instanceof Mark.Text text) visit(text, missing);
    }
    missing.forEach((face, characters) -> added.put(face, new FontPart(face, "added", characters)));
  }

  /** A text is in one font, so that readers find it as one: also what the template's has too. */
  private void visit(Mark.Text text, Map<Face, SortedSet<Integer>> missing) {
    if (suffices(text)) return;
    SortedSet<Integer> characters = missing.computeIfAbsent(text.face(), any -> new TreeSet<>());
    for (int codePoint : text.codePoints()) characters.add(codePoint);
  }

  private boolean suffices(Mark.Text text) {
    FontPart part = kept.of(text.face());
    return part != null && part.has(text.codePoints());
  }

  FontPart of(Mark.Text text) {
    FontPart part = suffices(text) ? kept.of(text.face()) : added.get(text.face());
    return Objects.requireNonNull(part);
  }

  /** The number of a font, which is in the document from now on. */
  int number(FontPart part) {
    return used.computeIfAbsent(part, any -> ids.next());
  }

  List<Part> files() {
    return used.keySet().stream().map(FontPart::file).toList();
  }

  /** The file that lists them. */
  Part list() {
    Xml xml = new Xml().root("Res").attribute("BaseLoc", "Res").inside();
    xml.open("Fonts").inside();
    used.forEach(
        (part, number) -> {
          Face face = part.face();
          xml.open("Font").attribute("ID", number).attribute("FontName", face.program().name());
          xml.attribute("FamilyName", part.family());
          if (face.weight() > 400) xml.attribute("Bold", "true");
          xml.inside().element("FontFile", Paths.resource(part.file())).close("Font");
        });
    return Part.text(Paths.FONTS, xml.close("Fonts").close("Res"));
  }
}
