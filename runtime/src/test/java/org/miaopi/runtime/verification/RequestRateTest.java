package org.miaopi.runtime.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.miaopi.designer.problem.Refusal;

class RequestRateTest {

  private Instant now = Instant.EPOCH;
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);

  @Test
  void whoAsksTooOftenWaitsAndIsHeardAgain() {
    RequestRate rate = new RequestRate(2, clock);
    rate.count("192.0.2.1");
    rate.count("192.0.2.1");

    assertThatThrownBy(() -> rate.count("192.0.2.1"))
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.status()).isEqualTo(429));
    assertThatCode(() -> rate.count("192.0.2.2")).doesNotThrowAnyException();
    now = now.plus(Duration.ofSeconds(30));
    assertThatCode(() -> rate.count("192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  void zeroIsWithoutLimit() {
    RequestRate rate = new RequestRate(0, clock);

    for (int i = 0; i < 1000; i++) rate.count("192.0.2.1");
  }
}
