package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/**
 * Reads the fields of a command; one that is missing or of another type is the client's mistake.
 */
final class Fields {

  private static final int TYPE_MISMATCH = 14;

  private Fields() {}

  static <T> T required(Document document, String field, Class<T> type) {
    Object value = document.get(field);
    if (type.isInstance(value)) return type.cast(value);
    throw mismatch("Field '" + field + "' must be a " + type.getSimpleName());
  }

  /** A list of which every entry is of that type. */
  static void requireList(Document document, String field, Class<?> type) {
    List<?> entries = list(document, field);
    for (int i = 0; i < entries.size(); i++) {
      if (type.isInstance(entries.get(i))) continue;
      throw mismatch("Field '" + field + "." + i + "' must be a " + type.getSimpleName());
    }
  }

  private static MongoServerError mismatch(String message) {
    return new MongoServerError(TYPE_MISMATCH, "TypeMismatch", message);
  }

  static List<?> list(Document document, String field) {
    return required(document, field, List.class);
  }

  static Document document(Document document, String field) {
    return required(document, field, Document.class);
  }

  /** An empty document where there is none. */
  static Document documentOrEmpty(Document document, String field) {
    return document.get(field) instanceof Document found ? found : new Document();
  }

  /** Zero where there is none. */
  static int number(Document document, String field) {
    return document.get(field) instanceof Number number ? number.intValue() : 0;
  }

  /** The first field of a command names the collection. */
  static String collection(Document command) {
    return String.valueOf(command.values().iterator().next());
  }
}
