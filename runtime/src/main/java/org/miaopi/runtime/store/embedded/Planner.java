package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index for a query: one that can give a single document, else the one that takes the
 * most leading fields by equality, then by a range, then the one that has the order asked for
 * already; an alternative may use an index for each part. Without any, the whole collection.
 */
final class Planner {

  private static final int MOST_POINTS = 20_000;
  private static final int MOST_MERGED = 200;
  private static final int SINGLE = 1_000;
  private static final int EQUALITY = 4;
  private static final int NARROW = 2;
  private static final int ORDER = 1;
  private static final IndexField ID = new IndexField("_id", true);

  private final Document filter;
  private final Demands demands;
  private final List<IndexField> order;

  Planner(Document filter, @Nullable Document orderBy) {
    this.filter = filter;
    this.demands = Demands.of(filter);
    this.order = SortKeys.fields(orderBy);
  }

  /**
   * An index as far as the planner knows it.
   *
   * @param fields its own, then {@code _id}, by which equal entries lie
   * @param unique whether its own fields stand for one document at most
   * @param partial whether it leaves documents out
   */
  private record Index(
      Plan.Source source,
      List<IndexField> fields,
      int own,
      boolean unique,
      boolean multikey,
      boolean partial) {

    static Index of(StoredIndex index) {
      IndexSpecification described = index.specification();
      List<IndexField> fields = new ArrayList<>(described.fields());
      if (fields.stream().noneMatch(it -> it.path().equals(ID.path()))) fields.add(ID);
      return new Index(
          new Plan.Source(described.name(), index.entries(), false),
          fields,
          described.fields().size(),
          described.unique(),
          index.multikey(),
          described.sparse() || !described.filter().isEmpty());
    }
  }

  Plan plan(MVMap<byte[], byte[]> documents, List<StoredIndex> indexes) {
    Plan best = byOneIndex(documents, indexes);
    if (best.bounded()) return best;
    for (List<Document> parts : demands.alternatives()) {
      Plan either = either(parts, documents, indexes);
      if (either != null) return either;
    }
    return best;
  }

  private Plan byOneIndex(MVMap<byte[], byte[]> documents, List<StoredIndex> indexes) {
    Plan.Source all = new Plan.Source("_id_", documents, true);
    Plan best = plan(new Index(all, List.of(ID), 1, true, false, false));
    for (StoredIndex index : indexes) {
      if (!holdsAllMatches(index.specification())) continue;
      Plan plan = plan(Index.of(index));
      if (plan.score() > best.score()) best = plan;
    }
    return best;
  }

  /** All parts' documents one after the other; null when a part has no index. */
  private @Nullable Plan either(
      List<Document> parts, MVMap<byte[], byte[]> documents, List<StoredIndex> indexes) {
    List<Plan.Stretch> stretches = new ArrayList<>();
    Document rest = filter.clone();
    rest.remove("$or");
    for (Document part : parts) {
      Document both = rest.isEmpty() ? part : new Document("$and", List.of(rest, part));
      Plan plan = new Planner(both, null).byOneIndex(documents, indexes);
      if (!plan.bounded()) return null;
      stretches.addAll(plan.stretches());
    }
    return new Plan(stretches, false, false, true, order.isEmpty(), true, false, 0);
  }

  private Plan plan(Index index) {
    Beginnings begun = Beginnings.of(index, demands);
    int used = begun.used();
    Bounds range = used < index.fields.size() ? bounds(index, used) : null;
    boolean ranged = range != null && range.points() == null && !(index.multikey && used > 0);
    boolean one = index.unique && used >= index.own && begun.many().isEmpty();
    int inRow = index.multikey ? 0 : direction(index.fields, begun.single());
    boolean mergeable = !index.multikey && begun.keys().size() <= MOST_MERGED;
    int merged =
        inRow != 0 || !mergeable
            ? 0
            : direction(index.fields.subList(used, index.fields.size()), begun.single());
    boolean ordered = order.isEmpty() || inRow != 0 || merged != 0 || one;
    boolean backwards = inRow < 0 || merged < 0;
    List<Plan.Stretch> stretches = new ArrayList<>();
    for (byte[] beginning : begun.keys()) {
      stretches.add(
          ranged && range != null
              ? between(index, beginning, index.fields.get(used), range)
              : new Plan.Stretch(
                  index.source, beginning, KeyBytes.after(beginning), beginning.length));
    }
    int score =
        (index.unique && used >= index.own ? SINGLE : 0)
            + used * EQUALITY
            + (ranged || index.partial ? NARROW : 0)
            + (ordered && !order.isEmpty() ? ORDER : 0);
    return new Plan(
        backwards ? stretches.reversed() : stretches,
        backwards,
        merged != 0,
        used > 0 || ranged || index.partial,
        ordered,
        index.multikey,
        isExact(index, used + (ranged ? 1 : 0)),
        score);
  }

  /**
   * The beginnings of the keys by equality on leading fields.
   *
   * @param used how many fields they take
   * @param single fields with one wanted value
   * @param many fields with several
   */
  private record Beginnings(List<byte[]> keys, int used, Set<String> single, Set<String> many) {

    static Beginnings of(Index index, Demands demands) {
      List<byte[]> keys = List.of(new byte[0]);
      Set<String> single = new HashSet<>();
      Set<String> many = new HashSet<>();
      int used = 0;
      while (used < (index.multikey ? 1 : index.fields.size())) {
        IndexField field = index.fields.get(used);
        Bounds wanted = demands.bounds().get(field.path());
        if (wanted == null || wanted.points() == null) break;
        if ((long) keys.size() * wanted.points().size() > MOST_POINTS) break;
        keys = longer(keys, field, wanted.points());
        (wanted.points().size() == 1 ? single : many).add(field.path());
        used++;
      }
      return new Beginnings(keys, used, single, many);
    }

    private static List<byte[]> longer(List<byte[]> keys, IndexField field, List<byte[]> points) {
      List<byte[]> longer = new ArrayList<>();
      for (byte[] key : keys) {
        for (byte[] point : field.ascending() ? points : points.reversed()) {
          longer.add(KeyBytes.joined(key, field.directed(point)));
        }
      }
      return longer;
    }
  }

  private @Nullable Bounds bounds(Index index, int at) {
    String path = index.fields.get(at).path();
    Bounds found = demands.bounds().get(path);
    if (found == null || !index.multikey || found.points() != null) return found;
    return found.oneSided();
  }

  private static Plan.Stretch between(
      Index index, byte[] beginning, IndexField field, Bounds range) {
    byte[] from = field.ascending() ? range.low() : after(KeyBytes.descending(range.high()));
    byte[] to = field.ascending() ? range.high() : after(KeyBytes.descending(range.low()));
    return new Plan.Stretch(
        index.source,
        KeyBytes.joined(beginning, from),
        KeyBytes.joined(beginning, to),
        beginning.length);
  }

  private static byte[] after(byte[] key) {
    byte[] after = KeyBytes.after(key);
    if (after == null) throw new IllegalStateException("No key is all zero");
    return after;
  }

  /**
   * 1 if walking by {@code fields} forwards gives the order asked for, -1 backwards, 0 neither;
   * fields with a single value matter to no order.
   */
  private int direction(List<IndexField> fields, Set<String> single) {
    List<IndexField> lying = fields.stream().filter(it -> !single.contains(it.path())).toList();
    int direction = 0;
    int at = 0;
    for (IndexField wanted : order) {
      if (single.contains(wanted.path())) continue;
      if (at > 0 && lying.get(at - 1).path().equals(ID.path())) break;
      if (at == lying.size() || !lying.get(at).path().equals(wanted.path())) return 0;
      int here = wanted.ascending() == lying.get(at).ascending() ? 1 : -1;
      if (direction == -here) return 0;
      direction = here;
      at++;
    }
    return direction == 0 ? 1 : direction;
  }

  private boolean isExact(Index index, int fields) {
    if (!demands.whole() || index.multikey || demands.bounds().isEmpty()) return false;
    Set<String> covered = new HashSet<>();
    index.fields.subList(0, fields).forEach(it -> covered.add(it.path()));
    return covered.containsAll(demands.bounds().keySet())
        && demands.bounds().values().stream().allMatch(Bounds::exact);
  }

  /** Whether no match of the filter can be missing in a partial or sparse index. */
  private boolean holdsAllMatches(IndexSpecification index) {
    boolean sparseFits =
        !index.sparse()
            || index.fields().stream().anyMatch(it -> demands.present().contains(it.path()));
    return sparseFits && demands.imply(index.filter());
  }
}
