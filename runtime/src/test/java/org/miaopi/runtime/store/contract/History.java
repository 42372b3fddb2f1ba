package org.miaopi.runtime.store.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What clients did with one number and what they were told, each between two moments. It is
 * linearizable if some order of all of it, in which what ended before something else began comes
 * first, is one that a single client could have seen (Wing and Gong 1993, with the memory of Lowe
 * 2017).
 */
final class History {

  /** What one client did, from before it asked until after it was told. */
  record Step(long asked, long told, Action action) {}

  /** What was done and told. */
  sealed interface Action {

    /** The number was read. */
    record Read(long value) implements Action {}

    /** It was raised by one, to the value. */
    record Raise(long value) implements Action {}

    /** It was to become another if it was as expected. */
    record Change(long expected, long other, boolean done) implements Action {}

    /** Null where it cannot have happened to the number, else what became of that. */
    default Long after(long number) {
      return switch (this) {
        case Read read -> read.value == number ? number : null;
        case Raise raise -> raise.value == number + 1 ? raise.value : null;
        case Change change -> {
          boolean met = change.expected == number;
          if (met != change.done) yield null;
          yield met ? (Long) change.other : (Long) number;
        }
      };
    }
  }

  private record Seen(Set<Integer> done, long number) {}

  private final List<Step> steps;
  private final Set<Seen> seen = new HashSet<>();

  private History(List<Step> steps) {
    this.steps = steps;
  }

  static boolean isLinearizable(List<Step> steps, long start) {
    return new History(new ArrayList<>(steps)).goesOn(new HashSet<>(), start);
  }

  private boolean goesOn(Set<Integer> done, long number) {
    if (done.size() == steps.size()) return true;
    if (!seen.add(new Seen(Set.copyOf(done), number))) return false;
    long firstTold = Long.MAX_VALUE;
    for (int i = 0; i < steps.size(); i++) {
      if (!done.contains(i)) firstTold = Math.min(firstTold, steps.get(i).told);
    }
    for (int i = 0; i < steps.size(); i++) {
      if (done.contains(i) || steps.get(i).asked > firstTold) continue;
      Long after = steps.get(i).action.after(number);
      if (after == null) continue;
      done.add(i);
      if (goesOn(done, after)) return true;
      done.remove(i);
    }
    return false;
  }
}
