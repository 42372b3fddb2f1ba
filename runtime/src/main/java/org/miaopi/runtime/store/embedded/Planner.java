package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index for a query: one that can give a single document, else the one that takes the
 * most leading fields by equality, then by a range, then the one that has the order asked for
 * already; an alternative may use an index for each part. Without any, the whole collection.
 */
final class Planner {

  private static final int MOST_POINTS = 20_000;
  private static final int SINGLE = 1_000;
  private static final int EQUALITY = 4;
  private static final int RANGE = 2;
  private static final int ORDER = 1;
  private static final List<IndexField> ID = List.of(new IndexField("_id", true));

  private final Document filter;
  private final Map<String, Bounds> bounds;
  private final List<IndexField> order;

  Planner(Document filter, @Nullable Document orderBy) {
    this.filter = filter;
    this.bounds = Bounds.of(filter);
    this.order = SortKeys.fields(orderBy);
  }

  Plan plan(MVMap<byte[], byte[]> documents, List<StoredIndex> indexes) {
    Plan best = plan(new Plan.Source(documents, true), ID, true, false);
    for (StoredIndex index : indexes) {
      if (!holdsAllMatches(index)) continue;
      IndexSpecification specification = index.specification();
      Plan.Source source = new Plan.Source(index.entries(), false);
      Plan plan = plan(source, specification.fields(), specification.unique(), index.multikey());
      if (plan.score() > best.score()) best = plan;
    }
    if (best.bounded() || !(filter.get("$or") instanceof List<?> parts)) return best;
    Plan either = either(parts, documents, indexes);
    return either == null ? best : either;
  }

  /** All parts' documents one after the other; null when a part has no index. */
  private @Nullable Plan either(
      List<?> parts, MVMap<byte[], byte[]> documents, List<StoredIndex> indexes) {
    List<Plan.Stretch> stretches = new ArrayList<>();
    for (Object part : parts) {
      if (!(part instanceof Document alternative)) return null;
      Plan plan = new Planner(alternative, null).plan(documents, indexes);
      if (!plan.bounded()) return null;
      stretches.addAll(plan.stretches());
    }
    return new Plan(stretches, true, order.isEmpty(), true, 0);
  }

  private Plan plan(Plan.Source source, List<IndexField> fields, boolean unique, boolean multikey) {
    List<byte[]> beginnings = List.of(new byte[0]);
    int used = 0;
    while (used < (multikey ? 1 : fields.size())) {
      List<byte[]> longer = extended(beginnings, fields.get(used));
      if (longer == null) break;
      beginnings = longer;
      used++;
    }
    Bounds range = used < fields.size() ? bounds.get(fields.get(used).path()) : null;
    boolean ranged = range != null && range.points() == null && !(multikey && used > 0);
    int direction = multikey || beginnings.size() > 1 ? 0 : direction(fields, used);
    List<Plan.Stretch> stretches = new ArrayList<>();
    for (byte[] beginning : beginnings) {
      boolean backwards = direction < 0;
      stretches.add(
          ranged && range != null
              ? between(source, beginning, fields.get(used), range, multikey, backwards)
              : new Plan.Stretch(source, beginning, KeyBytes.after(beginning), backwards));
    }
    boolean ordered = order.isEmpty() || direction != 0;
    int score =
        (unique && used == fields.size() ? SINGLE : 0)
            + used * EQUALITY
            + (ranged ? RANGE : 0)
            + (ordered && !order.isEmpty() ? ORDER : 0);
    return new Plan(stretches, used > 0 || ranged, ordered, multikey, score);
  }

  /** Every beginning with every wanted value behind it; null where an index is of no use. */
  private @Nullable List<byte[]> extended(List<byte[]> beginnings, IndexField field) {
    Bounds wanted = bounds.get(field.path());
    if (wanted == null || wanted.points() == null) return null;
    TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
    for (Object point : wanted.points()) keys.add(field.directed(KeyBytes.of(point)));
    if ((long) keys.size() * beginnings.size() > MOST_POINTS) return null;
    List<byte[]> longer = new ArrayList<>();
    for (byte[] beginning : beginnings) {
      for (byte[] key : keys) longer.add(KeyBytes.joined(beginning, key));
    }
    return longer;
  }

  /**
   * Only values of the kind compared with; in an array index one bound, for two elements may do.
   */
  private static Plan.Stretch between(
      Plan.Source source,
      byte[] beginning,
      IndexField field,
      Bounds range,
      boolean multikey,
      boolean backwards) {
    Object from = range.from();
    Object to = multikey && from != null ? null : range.to();
    byte[] low = from == null ? KeyBytes.kind(to) : KeyBytes.of(from);
    byte[] high = to == null ? KeyBytes.kind(from) : KeyBytes.of(to);
    byte[] first = KeyBytes.joined(beginning, field.directed(field.ascending() ? low : high));
    byte[] last = KeyBytes.joined(beginning, field.directed(field.ascending() ? high : low));
    return new Plan.Stretch(source, first, KeyBytes.after(last), backwards);
  }

  /** 1 if walking the index forwards gives the order asked for, -1 backwards, 0 neither. */
  private int direction(List<IndexField> fields, int used) {
    List<IndexField> rest = new ArrayList<>(fields.subList(used, fields.size()));
    if (fields.stream().noneMatch(it -> it.path().equals("_id"))) rest.addAll(ID);
    List<String> fixed = fields.subList(0, used).stream().map(IndexField::path).toList();
    List<IndexField> wanted = order.stream().filter(it -> !fixed.contains(it.path())).toList();
    if (wanted.size() > rest.size()) return 0;
    int direction = 0;
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).path().equals(rest.get(i).path())) return 0;
      int here = wanted.get(i).ascending() == rest.get(i).ascending() ? 1 : -1;
      if (direction != 0 && direction != here) return 0;
      direction = here;
    }
    return direction == 0 ? 1 : direction;
  }

  /** Whether no match of the filter can be missing in a partial or sparse index. */
  private boolean holdsAllMatches(StoredIndex index) {
    IndexSpecification specification = index.specification();
    boolean sparseFits =
        !specification.sparse()
            || specification.fields().stream().anyMatch(it -> demandsValue(bounds.get(it.path())));
    return sparseFits
        && specification.filter().entrySet().stream()
            .allMatch(it -> implied(it.getKey(), it.getValue()));
  }

  private boolean implied(String field, @Nullable Object condition) {
    Bounds wanted = bounds.get(field);
    if (wanted == null || wanted.points() == null) return false;
    Document demanded = new Document(field, condition);
    return wanted.points().stream()
        .allMatch(
            point -> {
              Document example = new Document();
              Utils.changeSubdocumentValue(example, field, point);
              return point != null && new DefaultQueryMatcher().matches(example, demanded);
            });
  }

  private static boolean demandsValue(@Nullable Bounds wanted) {
    if (wanted == null) return false;
    return wanted.points() == null || wanted.points().stream().allMatch(it -> it != null);
  }
}
