package org.miaopi.runtime.processing;

import java.time.Clock;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.rules.Decision;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.Referral;
import org.miaopi.runtime.applications.Ruling;
import org.miaopi.runtime.applications.State;
import org.springframework.stereotype.Component;

/** Decides by the item's rules and keeps why. */
@Component
final class DecideStep implements Step {

  private static final Messages MESSAGES = Messages.of(DecideStep.class);

  private final Facts.Reader facts;
  private final Clock clock;

  DecideStep(Facts.Reader facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  @Override
  public State from() {
    return State.VERIFIED;
  }

  @Override
  public Application take(Application application) {
    Decision decision = facts.of(application).decide();
    Ruling ruling = Ruling.of(decision, Times.now(clock));
    if (decision.outcome() != Outcome.REFER) return application.ruled(ruling);
    Localized message = decision.message();
    Localized reason = message == null ? MESSAGES.text("decide.refer") : message;
    Referral referral = new Referral("decide.refer", reason, application.state());
    return application.referred(ruling, referral);
  }
}
