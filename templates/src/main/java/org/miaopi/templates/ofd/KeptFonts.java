package org.miaopi.templates.ofd;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.fonts.Face;

/**
 * The fonts for what is printed on every document of a template, made once, when first needed. What
 * values add is a second, small font of the same face in each document. Thread-safe.
 */
public final class KeptFonts {

  private final Map<Face, SortedSet<Integer>> characters;
  private volatile @Nullable Map<Face, FontPart> parts;

  public KeptFonts(Map<Face, SortedSet<Integer>> characters) {
    this.characters = characters;
  }

  @Nullable FontPart of(Face face) {
    Map<Face, FontPart> made = parts;
    return (made == null ? make() : made).get(face);
  }

  private synchronized Map<Face, FontPart> make() {
    if (parts != null) return parts;
    Map<Face, FontPart> made = new EnumMap<>(Face.class);
    characters.forEach(
        (face, wanted) -> {
          if (!wanted.isEmpty()) made.put(face, new FontPart(face, "kept", wanted));
        });
    parts = made;
    return made;
  }
}
