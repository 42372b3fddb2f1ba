package org.miaopi.runtime.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.ApplicationReady;
import org.miaopi.runtime.applications.Ruling;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.applications.Submission;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What waits for a person, and what was decided there. Other applications do not exist here. */
@Service
public final class Desk {

  private static final Messages MESSAGES = Messages.of(Desk.class);
  private static final int PAGE = 50;

  private final ApplicationStore applications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Desk(ApplicationStore applications, ApplicationEventPublisher events, Clock clock) {
    this.applications = applications;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What waits, oldest first, 50 at a time.
   *
   * @param after id behind which to go on; null from the start
   */
  public List<Application> waiting(@Nullable String after) {
    return applications.inState(State.REFERRED, after, PAGE);
  }

  /**
   * An application that waits at the desk or once did.
   *
   * @throws Refusal 404 for every other
   */
  public Application find(String id) {
    Application application = applications.find(id);
    if (application == null || !wasReferred(application)) {
      throw Refusal.of(404, MESSAGES, "desk.unknown");
    }
    return application;
  }

  /**
   * Decides what waits. The same decision again changes nothing and gives the application as it
   * stands by then.
   *
   * @param submitted when what the person saw was submitted; null if they do not say
   * @throws Refusal 404 if it never came to the desk, 409 if it was submitted anew since, if it was
   *     decided otherwise, if somebody decides it now, or if it is approved already and only can be
   *     issued
   */
  public Application decide(
      Account account, String id, DeskDecision decision, @Nullable Instant submitted) {
    Application before = find(id);
    if (submitted != null && !submitted.equals(submission(before))) {
      throw Refusal.of(409, MESSAGES, "desk.submittedAnew");
    }
    if (before.state() != State.REFERRED) return repeated(before, decision);
    Application after = decided(before, account, decision);
    if (!applications.replace(before, after, clock.instant())) {
      return repeated(find(id), decision);
    }
    if (after.state().isUnderWay()) events.publishEvent(new ApplicationReady(id));
    return after;
  }

  private Application decided(Application before, Account account, DeskDecision decision) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (before.preparation() == null) {
      return before.ruled(
          Ruling.byHand(decision.outcome(), decision.message(), now, account.name()));
    }
    // the certificate has its number: all that is left is to try again to issue it
    if (decision.outcome() == Outcome.APPROVE) return before.resumed(now);
    throw Refusal.of(409, MESSAGES, "desk.issuing");
  }

  private static Application repeated(Application now, DeskDecision decision) {
    Ruling ruling = now.ruling();
    if (now.state() == State.REFERRED || ruling == null || !isSame(ruling, decision)) {
      throw Refusal.of(409, MESSAGES, "desk.decided");
    }
    return now;
  }

  private static boolean isSame(Ruling ruling, DeskDecision decision) {
    if (ruling.outcome() != decision.outcome()) return false;
    @Nullable Localized message = ruling.message();
    return ruling.decidedBy() == null || Objects.equals(message, decision.message());
  }

  private static @Nullable Instant submission(Application application) {
    Submission submission = application.submission();
    return submission == null ? null : submission.at();
  }

  private static boolean wasReferred(Application application) {
    return application.steps().stream().anyMatch(it -> it.state() == State.REFERRED);
  }
}
