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
 * Chooses the index for a query: the one that takes the most leading fields by equality, then by a
 * range, then the one that already has the order asked for; without any, the whole collection.
 */
final class Planner {

  private static final int MOST_POINTS = 1_000;
  private static final int EQUALITY = 4;
  private static final int RANGE = 2;
  private static final int ORDER = 1;
  private static final List<IndexField> ID = List.of(new IndexField("_id", true));

  private final Map<String, Bounds> bounds;
  private final List<IndexField> order;

  Planner(Document filter, @Nullable Document orderBy) {
    this.bounds = Bounds.of(filter);
    this.order = SortKeys.fields(orderBy);
  }

  Plan plan(MVMap<byte[], byte[]> documents, List<StoredIndex> indexes) {
    Plan best = plan(documents, true, ID, false);
    for (StoredIndex index : indexes) {
      if (!holdsAllMatches(index)) continue;
      Plan plan = plan(index.entries(), false, index.specification().fields(), index.multikey());
      if (plan.score() > best.score()) best = plan;
    }
    return best;
  }

  private Plan plan(
      MVMap<byte[], byte[]> map, boolean documents, List<IndexField> fields, boolean multikey) {
    List<byte[]> beginnings = List.of(new byte[0]);
    int used = 0;
    while (used < (multikey ? 1 : fields.size())) {
      List<byte[]> longer = extended(beginnings, fields.get(used));
      if (longer.isEmpty()) break;
      beginnings = longer;
      used++;
    }
    Bounds range = used < fields.size() ? bounds.get(fields.get(used).path()) : null;
    boolean ranged = range != null && range.points() == null && !(multikey && used > 0);
    List<Plan.Range> ranges = new ArrayList<>();
    for (byte[] beginning : beginnings) {
      ranges.add(
          ranged && range != null
              ? between(beginning, fields.get(used), range, multikey)
              : new Plan.Range(beginning, KeyBytes.after(beginning)));
    }
    int direction = multikey || ranges.size() > 1 ? 0 : direction(fields, used);
    boolean ordered = order.isEmpty() || direction != 0;
    int score = used * EQUALITY + (ranged ? RANGE : 0) + (ordered && !order.isEmpty() ? ORDER : 0);
    return new Plan(
        map, documents, ranges, used > 0 || ranged, ordered, direction < 0, multikey, score);
  }

  private List<byte[]> extended(List<byte[]> beginnings, IndexField field) {
    Bounds wanted = bounds.get(field.path());
    if (wanted == null || wanted.points() == null) return List.of();
    TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
    for (Object point : wanted.points()) keys.add(field.directed(KeyBytes.of(point)));
    if ((long) keys.size() * beginnings.size() > MOST_POINTS) return List.of();
    List<byte[]> longer = new ArrayList<>();
    for (byte[] beginning : beginnings) {
      for (byte[] key : keys) longer.add(KeyBytes.joined(beginning, key));
    }
    return longer;
  }

  /**
   * Only values of the kind compared with; in an array index one bound, for two elements may do.
   */
  private static Plan.Range between(
      byte[] beginning, IndexField field, Bounds range, boolean multikey) {
    Object from = range.from();
    Object to = multikey && from != null ? null : range.to();
    byte[] low = from == null ? KeyBytes.kind(to) : KeyBytes.of(from);
    byte[] high = to == null ? KeyBytes.kind(from) : KeyBytes.of(to);
    byte[] first = KeyBytes.joined(beginning, field.directed(field.ascending() ? low : high));
    byte[] last = KeyBytes.joined(beginning, field.directed(field.ascending() ? high : low));
    return new Plan.Range(first, KeyBytes.after(last));
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
