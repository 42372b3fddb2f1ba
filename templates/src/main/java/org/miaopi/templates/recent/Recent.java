package org.miaopi.templates.recent;

import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * Values by their keys, so many of those that were asked for last. Making one holds nobody up: two
 * that ask at once may both make it. Thread-safe.
 */
public final class Recent<K, V> {

  private final int most;
  private final LinkedHashMap<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param most values that are kept
   */
  public Recent(int most) {
    this.most = most;
  }

  /** The value of a key, made now if it is not kept. */
  public V get(K key, Function<? super K, ? extends V> maker) {
    synchronized (kept) {
      V known = kept.get(key);
      if (known != null) return known;
    }
    V made = maker.apply(key);
    synchronized (kept) {
      kept.put(key, made);
      if (kept.size() > most) kept.pollFirstEntry();
    }
    return made;
  }
}
