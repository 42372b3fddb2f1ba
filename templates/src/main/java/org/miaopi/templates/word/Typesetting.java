package org.miaopi.templates.word;

import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.fonts.Family;
import org.miaopi.templates.fonts.Written;
import org.miaopi.templates.page.FaceNames;

/** In which families characters are set: East Asian ones in one, others in another. */
record Typesetting(Family eastAsian, Family latin, boolean bold) {

  static final Typesetting START = new Typesetting(Family.SERIF, Family.SERIF, false);

  Typesetting inside(Map<String, String> attributes) {
    String family = attributes.get("font-family");
    String latinFamily = attributes.get("latin-family");
    String weight = attributes.get("font-weight");
    Family main = family == null ? eastAsian : FaceNames.family(family);
    Family other =
        latinFamily == null ? (family == null ? latin : main) : FaceNames.family(latinFamily);
    return new Typesetting(main, other, weight == null ? bold : weight.equals("bold"));
  }

  /**
   * Tells each character of a text with the face that prints it, or with null where none does.
   *
   * @return the text as it is set
   */
  String choose(String text, ObjIntConsumer<@Nullable Face> told) {
    String written = Written.of(text);
    written
        .codePoints()
        .filter(it -> it != '\n' && it != '\t')
        .forEach(it -> told.accept(Face.printing(it, eastAsian, latin, bold), it));
    return written;
  }
}
