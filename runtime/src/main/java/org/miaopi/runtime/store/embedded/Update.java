package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An update as a command gives it: another document, or operators on paths. */
final class Update {

  private static final int CONFLICT = 40;
  private static final int IMMUTABLE = 66;

  private final Document given;
  private final ArrayPaths arrays;
  private final Clock clock;
  private final List<Step> steps = new ArrayList<>();

  private record Step(String operator, String path, @Nullable Object operand) {

    private String[] steps() {
      return new IndexField(path, true).steps();
    }
  }

  Update(Document given, List<?> arrayFilters, Clock clock) {
    this.given = given;
    this.arrays = new ArrayPaths(arrayFilters);
    this.clock = clock;
    if (isReplacement()) return;
    for (String operator : given.keySet()) {
      if (!operator.startsWith("$")) throw Errors.badValue("unknown update operator: " + operator);
      Document paths = Fields.document(given, operator);
      paths.forEach((path, operand) -> add(new Step(operator, path, operand)));
    }
    steps.sort(Comparator.comparing(Step::path));
    arrays.requireUsed(steps.stream().map(Step::path).toList());
  }

  boolean isReplacement() {
    return given.keySet().stream().noneMatch(it -> it.startsWith("$"));
  }

  /**
   * The document as the update makes it; {@code before} stays as it is.
   *
   * @param position what {@code $} in a path stands for; -1 for nothing
   * @param inserting whether the document is new
   */
  Document applied(Document before, int position, boolean inserting) {
    Document after = isReplacement() ? replaced(before) : before.cloneDeeply();
    for (Step step : steps) {
      if (step.operator.equals("$setOnInsert") && !inserting) continue;
      if (step.operator.equals("$rename")) rename(after, step);
      else change(after, step, position);
    }
    boolean sameId = KeyBytes.compare(before.get("_id"), after.get("_id")) == 0;
    if (before.containsKey("_id") && !sameId) {
      throw new MongoServerError(
          IMMUTABLE,
          "ImmutableField",
          "Performing an update on the path '_id' would modify the immutable field '_id'");
    }
    Utils.validateFieldNames(after);
    return after;
  }

  private Document replaced(Document before) {
    Document after = new Document();
    if (before.containsKey("_id")) after.put("_id", before.get("_id"));
    given.forEach(after::put);
    return after;
  }

  private void change(Document document, Step step, int position) {
    for (String[] path : arrays.resolved(document, step.steps(), position)) {
      Object old = Paths.get(document, path);
      Object value = Change.of(step.operator, step.operand, old, clock.instant());
      if (value instanceof Missing) Paths.remove(document, path);
      else Paths.set(document, path, value);
    }
  }

  private static void rename(Document document, Step step) {
    Object value = Paths.get(document, step.steps());
    if (value instanceof Missing) return;
    Paths.remove(document, step.steps());
    Paths.set(document, new IndexField(target(step), true).steps(), value);
  }

  private static String target(Step step) {
    if (step.operand instanceof String target && !target.isEmpty()) return target;
    throw Errors.badValue("The 'to' field for $rename must be a string");
  }

  private void add(Step step) {
    boolean empty = List.of(step.steps()).contains("");
    if (empty) throw Errors.badValue("The update path '" + step.path + "' has an empty field name");
    requireFree(step.path);
    if (step.operator.equals("$rename")) requireFree(target(step));
    Change.requireKnown(step.operator);
    steps.add(step);
  }

  private void requireFree(String path) {
    for (Step other : steps) {
      boolean free =
          Utils.getShorterPathIfPrefix(path, other.path) == null
              && (!other.operator.equals("$rename")
                  || Utils.getShorterPathIfPrefix(path, target(other)) == null);
      if (free) continue;
      throw new MongoServerError(
          CONFLICT,
          "ConflictingUpdateOperators",
          "Updating the path '" + path + "' would create a conflict at '" + other.path + "'");
    }
  }
}
