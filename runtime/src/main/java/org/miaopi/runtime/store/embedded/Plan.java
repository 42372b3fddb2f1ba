package org.miaopi.runtime.store.embedded;

import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for the documents of a query.
 *
 * @param stretches none of them overlaps another of the same source, unless {@code repeats}
 * @param backwards whether each is walked from its end
 * @param merged whether they are walked side by side in the order of what follows their fixed
 *     beginning; else one after the other
 * @param bounded whether the filter narrows the stretches; else a whole collection is walked
 * @param ordered whether the keys come in the order that the query asks for
 * @param repeats whether one document can be met twice
 * @param exact whether the stretches hold each match once and nothing else
 * @param score how good the plan is, for comparing it with others
 */
record Plan(
    List<Stretch> stretches,
    boolean backwards,
    boolean merged,
    boolean bounded,
    boolean ordered,
    boolean repeats,
    boolean exact,
    int score) {

  /** The documents themselves, or an index to them, with a name for people. */
  record Source(String name, MVMap<byte[], byte[]> map, boolean documents) {}

  /**
   * From a key on, up to before (null: to the end) another.
   *
   * @param fixed length of the beginning that all its keys share
   */
  record Stretch(Source source, byte[] from, byte @Nullable [] to, int fixed) {

    /** How many keys it holds, without walking it. */
    private long size() {
      long end = to == null ? source.map.sizeAsLong() : rank(to);
      return Math.max(0, end - rank(from));
    }

    private long rank(byte[] key) {
      long index = source.map.getKeyIndex(key);
      return index < 0 ? -index - 1 : index;
    }
  }

  /** The keys of the candidates as they stand when they are asked for. */
  Walk keys() {
    return new Walk(this);
  }

  /** The number of matches; only of an exact plan. */
  long size() {
    return stretches.stream().mapToLong(Stretch::size).sum();
  }

  /** For people and tests. */
  String inWords() {
    StringBuilder words = new StringBuilder();
    for (String source : stretches.stream().map(it -> it.source.name).distinct().toList()) {
      long count = stretches.stream().filter(it -> it.source.name.equals(source)).count();
      words.append(words.isEmpty() ? "" : " and ").append(bounded ? count + " of " : "all of ");
      words.append(source);
    }
    if (stretches.isEmpty()) words.append("nothing");
    if (backwards) words.append(", backwards");
    if (merged) words.append(", merged");
    if (!ordered) words.append(", then sorted");
    if (exact) words.append(", exact");
    return words.toString();
  }
}
