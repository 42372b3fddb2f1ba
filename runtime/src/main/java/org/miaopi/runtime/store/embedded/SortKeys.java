package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts by the same keys as the indexes do, so that an order never depends on the index chosen. */
final class SortKeys {

  private SortKeys() {}

  /** The fields of a sort; none for null, and none for the order in which documents lie. */
  static List<IndexField> fields(@Nullable Document orderBy) {
    List<IndexField> fields = new ArrayList<>();
    if (orderBy == null) return fields;
    orderBy.forEach(
        (path, direction) -> {
          if (!path.startsWith("$") && direction instanceof Number number) {
            fields.add(new IndexField(path, number.doubleValue() > 0));
          }
        });
    return fields;
  }

  /** An array sorts by its least element, downwards by its greatest. */
  static byte[] of(Document document, List<IndexField> fields) {
    byte[] key = new byte[0];
    for (IndexField field : fields) {
      Stream<byte[]> values =
          FieldValues.at(document, field.steps()).values().stream()
              .map(value -> field.directed(KeyBytes.of(value)));
      key = KeyBytes.joined(key, values.min(Arrays::compareUnsigned).orElseThrow());
    }
    return key;
  }
}
