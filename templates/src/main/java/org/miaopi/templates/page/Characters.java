package org.miaopi.templates.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.fonts.Family;

/** Which characters of which face a document needs. */
final class Characters {

  /** FOP measures these for any face that it uses. */
  private static final String ALWAYS = " x-\u00a00123456789.";

  private final Map<Face, SortedSet<Integer>> found = new EnumMap<>(Face.class);

  private Characters() {}

  static Map<Face, SortedSet<Integer>> of(Fo.Element root) {
    Characters characters = new Characters();
    characters.add(Face.SERIF_REGULAR, ALWAYS);
    characters.visit(root, Face.SERIF_REGULAR);
    return characters.found;
  }

  private void visit(Fo piece, Face inherited) {
    switch (piece) {
      case Fo.Text text -> add(inherited, text.text());
      case Fo.Element element -> {
        Face face = face(element, inherited);
        if (element.name().startsWith("page-number")) add(face, ALWAYS);
        for (Fo child : element.children()) visit(child, face);
      }
    }
  }

  private void add(Face face, String text) {
    var set = found.computeIfAbsent(face, any -> new TreeSet<>());
    if (set.isEmpty()) ALWAYS.codePoints().filter(face::prints).forEach(set::add);
    text.codePoints().filter(face::prints).forEach(set::add);
  }

  private static Face face(Fo.Element element, Face inherited) {
    String family = element.attributes().get("font-family");
    String weight = element.attributes().get("font-weight");
    boolean bold = weight == null ? inherited.weight() > 400 : weight.equals("bold");
    Family chosen = family == null ? inherited.family() : FaceNames.family(family);
    return Face.of(chosen, bold);
  }
}
