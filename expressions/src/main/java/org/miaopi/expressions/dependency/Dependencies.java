package org.miaopi.expressions.dependency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of many computed things depend on which others. Immutable. A name that is not computed may
 * be depended on and depends on nothing.
 */
public final class Dependencies {

  private final Map<String, Set<String>> direct = new LinkedHashMap<>();
  private final List<String> order = new ArrayList<>();
  private final List<List<String>> cycles = new ArrayList<>();

  private Dependencies(Map<String, ? extends Collection<String>> given) {
    given.forEach(
        (name, names) -> direct.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(names))));
    sort();
  }

  /** Of what is computed, each with the names that it needs at once. */
  public static Dependencies of(Map<String, ? extends Collection<String>> direct) {
    return new Dependencies(direct);
  }

  /** What it needs at once; empty for what is not computed. */
  public Set<String> direct(String name) {
    return direct.getOrDefault(name, Set.of());
  }

  /** What it needs at once or through others; itself only in a circle. */
  public Set<String> transitive(String name) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(direct(name));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (found.add(next)) open.addAll(direct(next));
    }
    return found;
  }

  /** Each circle along its path, the first name again at its end: a, b, c, a. */
  public List<List<String>> cycles() {
    return Collections.unmodifiableList(cycles);
  }

  /** What is computed, everything after what it depends on; of no use if there are circles. */
  public List<String> order() {
    return Collections.unmodifiableList(order);
  }

  /** What has to be computed again after a change of the names given: no more, in order. */
  public List<String> affectedBy(Set<String> changed) {
    Set<String> stale = new HashSet<>(changed);
    List<String> affected = new ArrayList<>();
    for (String name : order) {
      if (direct(name).stream().noneMatch(stale::contains)) continue;
      stale.add(name);
      affected.add(name);
    }
    return affected;
  }

  private void sort() {
    Set<String> done = new HashSet<>();
    for (String name : direct.keySet()) visit(name, done);
  }

  /** Depth first without recursion, since a chain may be long. */
  private void visit(String start, Set<String> done) {
    Map<String, Iterator<String>> open = new LinkedHashMap<>();
    Deque<String> path = new ArrayDeque<>();
    enter(start, open, path, done);
    while (!path.isEmpty()) {
      String name = path.element();
      Iterator<String> rest = open.getOrDefault(name, Collections.emptyIterator());
      if (rest.hasNext()) {
        enter(rest.next(), open, path, done);
        continue;
      }
      path.pop();
      open.remove(name);
      done.add(name);
      order.add(name);
    }
  }

  private void enter(
      String name, Map<String, Iterator<String>> open, Deque<String> path, Set<String> done) {
    if (done.contains(name) || !direct.containsKey(name)) return;
    if (open.containsKey(name)) {
      cycles.add(cycle(name, new ArrayList<>(open.keySet())));
      return;
    }
    open.put(name, direct(name).iterator());
    path.push(name);
  }

  private static List<String> cycle(String name, List<String> path) {
    List<String> cycle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
    cycle.add(name);
    return List.copyOf(cycle);
  }
}
