package org.miaopi.runtime.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void idsAreOrderedByTimeAndNeverTheSame() {
    Ids early = ids("2026-11-24T08:00:00.000Z");
    Ids late = ids("2026-11-24T08:00:00.001Z");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String id = early.next();
      assertThat(id).matches("[0-9a-hjkmnp-tv-z]{26}").isLessThan(late.next());
      assertThat(seen.add(id)).isTrue();
    }
  }

  private static Ids ids(String time) {
    return new Ids(Clock.fixed(Instant.parse(time), ZoneOffset.UTC), new SecureRandom());
  }
}
