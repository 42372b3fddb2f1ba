package org.miaopi.expressions;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What readers call fields and codes. A field is named by its path from a name of the scope on, of
 * a field in a table without the number of the row.
 */
public interface Wording {

  /** Names of fields as the source has them, codes as they are. */
  Wording AS_WRITTEN =
      new Wording() {
        @Override
        public @Nullable String field(List<String> path, Locale locale) {
          return null;
        }

        @Override
        public @Nullable String code(List<String> path, String code, Locale locale) {
          return null;
        }
      };

  /** The label of a field; null = its name says it. */
  @Nullable String field(List<String> path, Locale locale);

  /** The label of a code that the field may have; null = the code says it. */
  @Nullable String code(List<String> path, String code, Locale locale);
}
