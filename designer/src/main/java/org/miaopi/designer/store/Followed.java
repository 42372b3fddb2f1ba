package org.miaopi.designer.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How all documents of a kind stand: read whole once, then only what changed since. */
public final class Followed<T extends Dated> {

  /** By so much the clocks of instances may differ and a change be under way. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private final Supplier<List<T>> all;
  private final Function<Instant, List<T>> since;
  private final ConcurrentNavigableMap<String, T> known = new ConcurrentSkipListMap<>();
  private volatile @Nullable Instant newest;

  public Followed(Supplier<List<T>> all, Function<Instant, List<T>> since) {
    this.all = all;
    this.since = since;
  }

  /** As of now, by code. */
  public NavigableMap<String, T> now() {
    Instant last = newest;
    learn(last == null ? all.get() : since.apply(last.minus(OVERLAP)));
    return Collections.unmodifiableNavigableMap(known);
  }

  private synchronized void learn(List<T> changed) {
    Instant latest = newest == null ? Instant.EPOCH : newest;
    for (T one : changed) {
      known.merge(one.code(), one, (old, other) -> newer(old, other));
      if (one.updated().isAfter(latest)) latest = one.updated();
    }
    newest = latest;
  }

  private static <T extends Dated> T newer(T one, T other) {
    return one.revision() > other.revision() ? one : other;
  }
}
