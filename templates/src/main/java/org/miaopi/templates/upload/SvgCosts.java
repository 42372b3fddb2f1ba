package org.miaopi.templates.upload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to draw a picture's gradients and clipping paths: each shape that is painted with
 * one reads it again, and every gradient that it is based on.
 */
final class SvgCosts {

  /** Five hundred gradients, or the outline of a clipping path in 5,000 characters. */
  private static final int MOST = 10_000;

  private static final int ELEMENT = 5;

  /** Where an outline meets itself is searched in more time than it is long. */
  private static final int CHARACTER = 2;

  private static final Set<String> SHARED = Set.of("linearGradient", "radialGradient", "clipPath");
  private static final Set<String> GROUPS = Set.of("svg", "g", "defs");
  private static final Set<String> TEXTS = Set.of("text", "tspan");
  private static final Pattern USE = Pattern.compile("(clip-path:)?url\\([\"']?#([^\"')]*)");

  private final Map<String, Integer> costs = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Deque<String> shared = new ArrayDeque<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /** Shapes and characters, which are painted one by one. */
  private int painted;

  /**
   * An element that is being read.
   *
   * @param text whether its characters are drawn
   * @param paints the gradients that it hands down to what it holds
   */
  private record Open(boolean text, List<String> paints, int paintedBefore) {}

  /** False where two shared elements have one name, so that nobody knows which is meant. */
  boolean start(XMLStreamReader reader) {
    String element = reader.getLocalName();
    String id = "";
    @Nullable String base = null;
    int cost = ELEMENT;
    open.push(new Open(TEXTS.contains(element), new ArrayList<>(), painted));
    if (!GROUPS.contains(element)) painted++;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i).replaceAll("\\s", "");
      refer(name + ":" + value);
      boolean linked = reader.getAttributeNamespace(i) != null;
      if (name.equals("href") && (base == null || linked)) base = value.substring(1);
      if (name.equals("id")) id = value;
      if (name.equals("d") || name.equals("points")) {
        cost += CHARACTER * reader.getAttributeValue(i).length();
      }
    }
    if (SHARED.contains(element)) {
      if (costs.containsKey(id)) return false;
      shared.push(id);
      if (base != null) bases.put(id, base);
    }
    if (!shared.isEmpty()) costs.merge(shared.element(), cost, Integer::sum);
    return true;
  }

  /** A group is clipped once, but paints whatever it holds. */
  private void refer(String property) {
    Matcher use = USE.matcher(property);
    while (use.find()) {
      if (use.group(1) == null) open.element().paints().add(use.group(2));
      else uses.merge(use.group(2), 1, Integer::sum);
    }
  }

  void text(int length) {
    if (!open.isEmpty() && open.element().text()) painted += length;
  }

  void end(XMLStreamReader reader) {
    if (SHARED.contains(reader.getLocalName())) shared.pop();
    Open ended = open.pop();
    int shapes = painted - ended.paintedBefore();
    ended.paints().forEach(it -> uses.merge(it, shapes, Integer::sum));
  }

  /** Whether all uses together cost too much; those that lead back to themselves do. */
  boolean areHigh() {
    long sum = 0;
    for (Map.Entry<String, Integer> use : uses.entrySet()) {
      for (@Nullable String at = use.getKey(); at != null; at = bases.get(at)) {
        sum += (long) use.getValue() * costs.getOrDefault(at, ELEMENT);
        if (sum > MOST) return true;
      }
    }
    return false;
  }
}
