package org.miaopi.runtime.processing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.Failures;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.Referral;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.applications.store.Lease;
import org.miaopi.runtime.applications.store.LeaseStore;
import org.miaopi.runtime.signing.KeyOutOfDate;
import org.miaopi.templates.timestamp.TimeStampUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an application and moves it on, step by step, as far as it goes. Every step is kept by one
 * update that holds only while the lease does, so that whoever lost it changes nothing.
 */
final class Processor {

  /** Longer than any step takes, with a machine that stops to breathe. */
  static final Duration LEASE = Duration.ofSeconds(30);

  /** How often a step is tried before a person has to look. */
  static final int MOST_TRIES = 8;

  private static final Logger LOG = LoggerFactory.getLogger(Processor.class);
  private static final Messages MESSAGES = Messages.of(Processor.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(15);

  private final LeaseStore leases;
  private final Map<State, Step> steps = new EnumMap<>(State.class);
  private final Outcomes outcomes;
  private final Clock clock;
  private final String owner;

  /**
   * @param owner names this processor among all that share the store
   */
  Processor(LeaseStore leases, List<Step> steps, Outcomes outcomes, Clock clock, String owner) {
    this.leases = leases;
    steps.forEach(it -> this.steps.put(it.from(), it));
    this.outcomes = outcomes;
    this.clock = clock;
    this.owner = owner;
  }

  /** Moves the application on, unless it is finished or somebody else's at the moment. */
  void process(String id) {
    Instant now = clock.instant();
    @Nullable Lease lease = leases.take(id, owner, now, now.plus(LEASE));
    while (lease != null && lease.application().state().isUnderWay()) {
      lease = lease.tries() > MOST_TRIES ? giveUp(lease) : advance(lease);
    }
  }

  private @Nullable Lease advance(Lease lease) {
    Application application = lease.application();
    Application next;
    try {
      next = Objects.requireNonNull(steps.get(application.state())).take(application);
    } catch (TimeStampUnavailable | KeyOutOfDate outage) {
      await(lease, outage);
      return null;
    } catch (RuntimeException failure) {
      postpone(lease, failure);
      return null;
    }
    return keep(lease, next);
  }

  private @Nullable Lease keep(Lease lease, Application next) {
    @Nullable Lease kept = leases.advance(lease, next, clock.instant().plus(LEASE));
    if (kept != null && !next.state().isUnderWay()) outcomes.ended(next);
    return kept;
  }

  private void postpone(Lease lease, RuntimeException failure) {
    Duration pause = Duration.ofSeconds(1L << Math.min(lease.tries(), 10));
    if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
    LOG.warn(
        "application {} stays {} for {}: {}",
        lease.application().id(),
        lease.application().state(),
        pause,
        Failures.describe(failure));
    leases.release(lease, clock.instant().plus(pause));
  }

  /** Waits for an authority or a key, as long as it takes: the application is not at fault. */
  private void await(Lease lease, RuntimeException outage) {
    LOG.warn("application {} waits: {}", lease.application().id(), outage.getMessage());
    leases.await(lease, clock.instant().plus(OUTAGE_PAUSE));
  }

  private @Nullable Lease giveUp(Lease lease) {
    Application application = lease.application();
    LOG.error("application {} is referred: too many tries", application.id());
    Referral referral =
        new Referral("processing.failed", MESSAGES.text("processing.failed"), application.state());
    return keep(lease, application.referred(referral, Times.now(clock)));
  }
}
