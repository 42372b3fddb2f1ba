package org.miaopi.templates.pdf;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.fonts.Face;

/**
 * The fonts for what is printed on every document of a template, made once. What values add is a
 * second, small font of the same face in each document.
 */
public final class FontShelf {

  private final Map<Face, FontPart> parts = new EnumMap<>(Face.class);

  public FontShelf(Map<Face, SortedSet<Integer>> characters) {
    characters.forEach((face, wanted) -> parts.put(face, new FontPart(face, wanted)));
  }

  @Nullable FontPart part(Face face) {
    return parts.get(face);
  }
}
