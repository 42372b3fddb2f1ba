package org.miaopi.runtime.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one address may verify: {@code miaopi.verifications-per-minute} at once, then evenly (a
 * token bucket); 0 is without limit. Each instance counts for itself.
 */
@Component
final class RequestRate {

  private static final Messages MESSAGES = Messages.of(RequestRate.class);
  private static final int ADDRESSES = 50_000;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(ADDRESSES).expireAfterWrite(Duration.ofMinutes(2)).build();
  private final int perMinute;
  private final Clock clock;

  RequestRate(@Value("${miaopi.verifications-per-minute:120}") int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  private record Bucket(double left, Instant at) {}

  /**
   * Counts a request.
   *
   * @throws Refusal 429 if it is one too many
   */
  void count(String address) {
    if (perMinute <= 0) return;
    Bucket bucket = buckets.asMap().compute(address, (key, before) -> next(before));
    if (bucket.left() < 0) throw Refusal.of(429, MESSAGES, "verify.tooOften");
  }

  /** A refused request owes nothing, so that whoever waits is heard again. */
  private Bucket next(@Nullable Bucket before) {
    Instant now = clock.instant();
    if (before == null) return new Bucket(perMinute - 1, now);
    double seconds = Duration.between(before.at(), now).toMillis() / 1000.0;
    double filled = Math.max(0, before.left()) + Math.max(0, seconds) * perMinute / 60;
    return new Bucket(Math.min(perMinute, filled) - 1, now);
  }
}
