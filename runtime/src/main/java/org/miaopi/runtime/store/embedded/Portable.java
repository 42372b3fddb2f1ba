package org.miaopi.runtime.store.embedded;

import static java.util.Map.entry;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The portable subset: which commands there are and which of their fields mean something here.
 * Anything else is refused before it runs, for what is quietly ignored gives wrong answers. A field
 * that switches something off asks for nothing, and a hint for nothing but speed.
 */
final class Portable {

  private static final int UNSATISFIABLE_WRITE_CONCERN = 100;

  private static final Set<String> ANYWHERE =
      Set.of(
          "$db",
          "lsid",
          "txnNumber",
          "$readPreference",
          "$clusterTime",
          "readConcern",
          "writeConcern",
          "comment",
          "maxTimeMS",
          "apiVersion",
          "apiStrict",
          "apiDeprecationErrors");

  /** By the name in lower case: the fields beside the first, which names the command. */
  private static final Map<String, Set<String>> COMMANDS =
      Map.ofEntries(
          entry("insert", Set.of("documents", "ordered", "bypassDocumentValidation")),
          entry("update", Set.of("updates", "ordered", "bypassDocumentValidation")),
          entry("delete", Set.of("deletes", "ordered")),
          entry(
              "findandmodify",
              Set.of(
                  "query",
                  "sort",
                  "remove",
                  "update",
                  "new",
                  "fields",
                  "upsert",
                  "arrayFilters",
                  "hint",
                  "bypassDocumentValidation")),
          entry(
              "find",
              Set.of(
                  "filter",
                  "sort",
                  "projection",
                  "skip",
                  "limit",
                  "batchSize",
                  "singleBatch",
                  "hint",
                  "allowDiskUse",
                  "noCursorTimeout",
                  "allowPartialResults")),
          entry("count", Set.of("query", "limit", "skip", "hint")),
          entry("distinct", Set.of("key", "query", "hint")),
          entry(
              "aggregate",
              Set.of("pipeline", "cursor", "allowDiskUse", "hint", "bypassDocumentValidation")),
          entry("getmore", Set.of("collection", "batchSize")),
          entry("killcursors", Set.of("cursors")),
          entry("create", Set.of()),
          entry("drop", Set.of()),
          entry("createindexes", Set.of("indexes", "commitQuorum")),
          entry("dropindexes", Set.of("index")),
          entry("dropdatabase", Set.of()),
          entry("renamecollection", Set.of("to", "dropTarget")),
          entry("listcollections", Set.of("filter", "nameOnly", "authorizedCollections", "cursor")),
          entry("listindexes", Set.of("cursor")),
          entry("listdatabases", Set.of("nameOnly", "authorizedDatabases")),
          entry("ping", Set.of()),
          entry("buildinfo", Set.of()),
          entry("serverstatus", Set.of()),
          entry("endsessions", Set.of()),
          entry("refreshsessions", Set.of()),
          entry("killsessions", Set.of()));

  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "updates", Set.of("q", "u", "multi", "upsert", "hint", "arrayFilters"),
          "deletes", Set.of("q", "limit", "hint"));

  /** Of which type the entries of a list are. */
  private static final Map<String, Class<?>> LISTS =
      Map.of(
          "documents", Document.class,
          "updates", Document.class,
          "deletes", Document.class,
          "indexes", Document.class,
          "pipeline", Document.class,
          "arrayFilters", Document.class,
          "cursors", Number.class);

  private static final Set<String> DOCUMENTS =
      Set.of("filter", "query", "sort", "projection", "fields", "cursor");

  private Portable() {}

  /** Refuses what is outside; {@code lowerCase} is the command's name. */
  static void require(String lowerCase, Document command) {
    if (command.containsKey("autocommit")) throw Errors.unsupported("transactions");
    String name = command.keySet().iterator().next();
    Set<String> fields = COMMANDS.get(lowerCase);
    if (fields == null) throw new NoSuchCommandException(name);
    for (Map.Entry<String, Object> each : command.entrySet()) {
      String field = each.getKey();
      if (ANYWHERE.contains(field) || field.equals(name)) continue;
      if (!fields.contains(field)) refuse(field, each.getValue(), name);
      requireType(command, field);
      if (PARTS.containsKey(field)) requireParts(field, each.getValue(), name);
      if (field.equals("sort")) requireFields(each.getValue());
      if (field.equals("projection") || field.equals("fields")) requirePlain(each.getValue());
    }
    requireConcerns(command);
  }

  private static void requireType(Document command, String field) {
    if (command.get(field) == null) return;
    if (DOCUMENTS.contains(field)) Fields.document(command, field);
    Class<?> entries = LISTS.get(field);
    if (entries != null) Fields.requireList(command, field, entries);
  }

  private static void requireParts(String field, @Nullable Object parts, String name) {
    if (!(parts instanceof List<?> list)) return;
    Set<String> fields = PARTS.getOrDefault(field, Set.of());
    for (Object part : list) {
      if (!(part instanceof Document document)) continue;
      for (Map.Entry<String, Object> each : document.entrySet()) {
        if (!fields.contains(each.getKey())) refuse(each.getKey(), each.getValue(), name);
      }
    }
  }

  private static void refuse(String field, @Nullable Object value, String name) {
    if (Boolean.FALSE.equals(value)) return;
    throw Errors.unsupported(field + " of " + name);
  }

  /** An order by fields is one everywhere; the natural order and scores of texts are not. */
  private static void requireFields(@Nullable Object sort) {
    if (!(sort instanceof Document order)) return;
    for (Map.Entry<String, Object> each : order.entrySet()) {
      if (each.getKey().startsWith("$")) throw Errors.unsupported("an order by " + each.getKey());
      if (each.getValue() instanceof Document) throw Errors.unsupported("an order by $meta");
    }
  }

  /** A projection names fields, or elements by {@code $elemMatch}; it computes nothing. */
  private static void requirePlain(@Nullable Object projection) {
    if (!(projection instanceof Document fields)) return;
    for (Map.Entry<String, Object> each : fields.entrySet()) {
      boolean switched = each.getValue() instanceof Number || each.getValue() instanceof Boolean;
      boolean element =
          each.getValue() instanceof Document only && only.keySet().equals(Set.of("$elemMatch"));
      boolean plain = (switched || element) && !each.getKey().contains("$");
      if (!plain) throw Errors.unsupported("a projection that computes");
    }
  }

  private static void requireConcerns(Document command) {
    if ("snapshot".equals(Fields.documentOrEmpty(command, "readConcern").get("level"))) {
      throw Errors.unsupported("snapshot of readConcern");
    }
    if (Fields.number(Fields.documentOrEmpty(command, "writeConcern"), "w") > 1) {
      throw new MongoServerError(
          UNSATISFIABLE_WRITE_CONCERN,
          "UnsatisfiableWriteConcern",
          "The embedded store is one server: no second one can hold a write");
    }
  }
}
