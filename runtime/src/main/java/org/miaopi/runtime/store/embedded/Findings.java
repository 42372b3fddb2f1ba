package org.miaopi.runtime.store.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.miaopi.runtime.store.embedded.Problem.Kind;

/** Counts what a check meets, in memory that does not grow with the number of problems. */
final class Findings {

  private final Map<Place, Long> problems = new LinkedHashMap<>();
  private long collections;
  private long documents;
  private long entries;

  private record Place(Kind kind, String collection, String index) {}

  void collection() {
    collections++;
  }

  void document() {
    documents++;
  }

  void entry() {
    entries++;
  }

  /** The file as a whole. */
  void problem(Kind kind) {
    problem(kind, "", "", 1);
  }

  void problem(Kind kind, String collection) {
    problem(kind, collection, "", 1);
  }

  void problem(Kind kind, String collection, String index, long count) {
    problems.merge(new Place(kind, collection, index), count, Long::sum);
  }

  CheckReport report() {
    List<Problem> all = new ArrayList<>();
    problems.forEach((at, count) -> all.add(new Problem(at.kind, at.collection, at.index, count)));
    return new CheckReport(collections, documents, entries, List.copyOf(all));
  }
}
