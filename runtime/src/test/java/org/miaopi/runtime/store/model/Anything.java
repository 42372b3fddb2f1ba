package org.miaopi.runtime.store.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;

/** Random documents, filters, orders and updates over so few values that they often meet. */
final class Anything {

  private static final List<String> PATHS = List.of("a", "b", "t", "d", "d.x", "d.y", "s", "u");

  private final Random random;

  Anything(Random random) {
    this.random = random;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  Object id() {
    int n = below(9);
    return oneOf(n, n, "id" + n, new BigDecimal(n).setScale(1), n + 0.5);
  }

  Document document() {
    return fields(new Document("_id", id()));
  }

  Document fields(Document document) {
    if (!oneIn(4)) document.append("a", value());
    if (!oneIn(4)) document.append("b", scalar());
    if (!oneIn(3)) document.append("t", oneIn(5) ? scalar() : list());
    if (!oneIn(3)) document.append("d", oneIn(5) ? value() : nested());
    document.append("s", oneOf("open", "shut"));
    if (!oneIn(6)) document.append("u", oneIn(9) ? null : below(12));
    return document;
  }

  Document nested() {
    Document nested = new Document();
    if (!oneIn(4)) nested.append("x", scalar());
    if (oneIn(2)) nested.append("y", value());
    return nested;
  }

  Object value() {
    return switch (below(6)) {
      case 0 -> list();
      case 1 -> oneIn(2) ? nested() : new Document("x", below(3));
      default -> scalar();
    };
  }

  Object scalar() {
    int n = below(5) - 2;
    return switch (below(9)) {
      case 0, 1 -> n;
      case 2 -> (long) n;
      case 3 -> n + oneOf(0.0, 0.5);
      case 4 -> new BigDecimal(n).setScale(below(3));
      case 5 -> oneOf("", "a", "ab", "文", "𠮷");
      case 6 -> n > 0;
      case 7 -> new Date(n * 1_000L);
      default ->
          oneIn(2) ? null : oneOf(Long.MAX_VALUE, 1L << 53, (1L << 53) + 1, 9.007199254740992E15);
    };
  }

  List<Object> list() {
    List<Object> list = new ArrayList<>();
    int size = below(4);
    for (int i = 0; i < size; i++) list.add(oneIn(8) ? nested() : scalar());
    return list;
  }

  String path() {
    return PATHS.get(below(PATHS.size()));
  }

  Document filter() {
    Document filter = new Document();
    if (oneIn(6)) filter.append("_id", oneIn(2) ? operators("_id") : id());
    int conditions = below(10) / 4;
    for (int i = 0; i < conditions; i++) {
      String path = path();
      filter.append(path, oneIn(2) ? operand(path) : operators(path));
    }
    if (oneIn(6)) filter.append(oneOf("$and", "$or", "$nor"), List.of(filter(), filter()));
    return filter;
  }

  /** Equalities only, for an upsert. */
  Document equalities() {
    Document filter = new Document("_id", id());
    if (oneIn(2)) filter.append("s", oneOf("open", "shut"));
    if (oneIn(2)) filter.append("b", scalar());
    return filter;
  }

  /** Null through an array has no documented meaning, so it is asked of whole fields only. */
  private Object operand(String path) {
    if (path.equals("_id")) return id();
    if (path.equals("s")) return oneOf("open", "shut", "other");
    if (path.equals("u")) return below(12);
    Object value = path.contains(".") ? scalar() : value();
    return value == null && path.contains(".") ? 1 : value;
  }

  private Document operators(String path) {
    return switch (below(11)) {
      case 0 -> new Document(oneOf("$ne", "$eq"), operand(path));
      case 1 -> new Document(oneOf("$in", "$nin"), Arrays.asList(operand(path), operand(path)));
      case 2 -> new Document(oneOf("$gt", "$gte", "$lt", "$lte"), bound(path));
      case 3, 4 ->
          new Document(oneOf("$gt", "$gte"), bound(path)).append(oneOf("$lt", "$lte"), bound(path));
      case 5 -> new Document("$exists", oneIn(2));
      case 6 -> new Document("$type", oneOf("null", "number", "int", "string", "array", "object"));
      case 7 -> new Document("$not", new Document(oneOf("$gt", "$lte"), bound(path)));
      case 8 -> new Document("$regex", oneOf("^a", "b", "^文", "2"));
      case 9 ->
          oneIn(2)
              ? new Document("$size", below(4))
              : new Document("$all", Arrays.asList(operand(path), operand(path)));
      default ->
          new Document("$elemMatch", new Document("$gte", bound(path)).append("$lt", bound(path)));
    };
  }

  private Object bound(String path) {
    if (path.equals("u")) return below(12);
    Object bound = scalar();
    return bound == null ? 0 : bound;
  }

  /** Complete, so that it leaves nothing open. */
  Document order() {
    Document order = new Document();
    if (!oneIn(3)) order.append(path(), oneOf(1, -1));
    return order.append("_id", oneOf(1, -1));
  }

  Document projection() {
    boolean include = oneIn(2);
    Document projection = new Document();
    for (String path : List.of("a", "t", "d", "s")) {
      if (oneIn(3)) projection.append(path, include ? 1 : 0);
    }
    return projection;
  }

  Document update() {
    Document update = new Document();
    List<String> paths = new ArrayList<>(List.of("a", "b", "t", oneOf("d", "d.x"), "s", "u"));
    int changes = 1 + below(3);
    for (int i = 0; i < changes; i++) change(update, paths.remove(below(paths.size())));
    return update;
  }

  private void change(Document update, String path) {
    switch (path) {
      case "s" -> add(update, "$set", path, oneOf("open", "shut"));
      case "u" -> {
        if (oneIn(3)) add(update, "$unset", path, "");
        else add(update, oneOf("$set", "$max", "$min", "$setOnInsert"), path, below(12));
      }
      default -> anyChange(update, path);
    }
  }

  private void anyChange(Document update, String path) {
    switch (below(9)) {
      case 0 -> add(update, "$unset", path, "");
      case 1 -> add(update, "$inc", path, oneOf(1, -1, 2L));
      case 2 -> add(update, oneOf("$min", "$max"), path, scalar());
      case 3 -> add(update, "$push", path, oneIn(2) ? scalar() : each());
      case 4 -> add(update, "$addToSet", path, oneIn(2) ? value() : new Document("$each", list()));
      case 5 -> add(update, "$pull", path, oneIn(2) ? scalar() : new Document("$gte", below(3)));
      default -> add(update, oneIn(5) ? "$setOnInsert" : "$set", path, value());
    }
  }

  private Document each() {
    Document clauses = new Document("$each", list());
    if (oneIn(2)) clauses.append("$sort", oneOf(1, -1));
    if (oneIn(2)) clauses.append("$slice", below(7) - 3);
    return clauses;
  }

  private static void add(Document update, String operator, String path, Object operand) {
    ((Document) update.computeIfAbsent(operator, it -> new Document())).append(path, operand);
  }

  ModelIndex index() {
    List<String> paths = new ArrayList<>();
    paths.add(path());
    if (oneIn(2)) paths.add(path());
    if (oneIn(6)) paths.add("_id");
    List<String> distinct = paths.stream().distinct().toList();
    boolean overlaps =
        distinct.contains("d") && distinct.stream().anyMatch(it -> it.startsWith("d."));
    boolean unique = oneIn(4);
    Document filter = oneIn(3) ? partial() : new Document();
    return new ModelIndex(
        "i" + random.nextInt(1 << 30),
        unique ? List.of("u", "s").subList(0, 1 + below(2)) : overlaps ? List.of("d") : distinct,
        unique,
        filter.isEmpty() && oneIn(4),
        filter);
  }

  private Document partial() {
    return switch (below(3)) {
      case 0 -> new Document("s", "open");
      case 1 -> new Document("u", new Document("$exists", true));
      default -> new Document("b", new Document("$gt", -1));
    };
  }
}
