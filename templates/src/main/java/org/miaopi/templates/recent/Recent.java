package org.miaopi.templates.recent;

import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Values by their keys, as many of those that were asked for last as weigh no more than a bound.
 * Making one holds nobody up: two that ask at once may both make it. Thread-safe.
 */
public final class Recent<K, V> {

  private final long most;
  private final ToLongFunction<V> weight;
  private final LinkedHashMap<Hashed<K>, V> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long weighs;

  /** A key whose hash is computed before anybody waits for it. */
  private record Hashed<K>(K key, int hash) {

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /**
   * @param most values that are kept
   */
  public Recent(int most) {
    this(most, any -> 1);
  }

  /**
   * @param most the weight of all that is kept; the last one made is, whatever it weighs
   */
  public Recent(long most, ToLongFunction<V> weight) {
    this.most = most;
    this.weight = weight;
  }

  /** The value of a key, made now if it is not kept. */
  public V get(K key, Function<? super K, ? extends V> maker) {
    Hashed<K> hashed = new Hashed<>(key, key.hashCode());
    synchronized (kept) {
      V known = kept.get(hashed);
      if (known != null) return known;
    }
    V made = maker.apply(key);
    long more = weight.applyAsLong(made);
    synchronized (kept) {
      V before = kept.put(hashed, made);
      weighs += before == null ? more : 0;
      while (weighs > most && kept.size() > 1) {
        weighs -= weight.applyAsLong(kept.pollFirstEntry().getValue());
      }
    }
    return made;
  }
}
