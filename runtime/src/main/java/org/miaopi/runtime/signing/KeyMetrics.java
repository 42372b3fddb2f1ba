package org.miaopi.runtime.signing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How long the keys may still sign, so that somebody is told in time. */
@Component
final class KeyMetrics implements MeterBinder {

  private final KeyRing keys;
  private final Clock clock;

  KeyMetrics(KeyRing keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "document", keys.document().certificate());
    gauge(registry, "seal", keys.seal().certificate());
    gauge(registry, "proof", keys.proof().certificate());
  }

  private void gauge(MeterRegistry registry, String key, X509Certificate certificate) {
    TimeGauge.builder("miaopi.signing.key.validity", () -> left(certificate), TimeUnit.SECONDS)
        .description("The time until the certificate of a key is out of date")
        .tag("key", key)
        .register(registry);
  }

  private long left(X509Certificate certificate) {
    return Duration.between(clock.instant(), certificate.getNotAfter().toInstant()).toSeconds();
  }
}
