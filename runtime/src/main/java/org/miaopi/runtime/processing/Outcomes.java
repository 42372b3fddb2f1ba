package org.miaopi.runtime.processing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.applications.Submission;
import org.springframework.stereotype.Component;

/** Counts how applications end, and how long a certificate takes. */
@Component
final class Outcomes {

  private final MeterRegistry meters;
  private final Timer delivery;

  Outcomes(MeterRegistry meters) {
    this.meters = meters;
    delivery =
        Timer.builder("miaopi.delivery")
            .description("from the submission to the certificate in the library")
            .publishPercentileHistogram()
            .register(meters);
  }

  void ended(Application application) {
    String outcome = application.state().name().toLowerCase(Locale.ROOT);
    meters.counter("miaopi.applications", "outcome", outcome).increment();
    Submission submission = application.submission();
    if (application.state() != State.DELIVERED || submission == null) return;
    Instant end = application.steps().getLast().at();
    delivery.record(Duration.between(submission.at(), end));
  }
}
