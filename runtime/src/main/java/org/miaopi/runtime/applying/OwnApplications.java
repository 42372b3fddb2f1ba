package org.miaopi.runtime.applying;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.springframework.stereotype.Component;

/** An applicant's own applications: those of others do not exist for them. */
@Component
final class OwnApplications {

  private static final Messages MESSAGES = Messages.of(OwnApplications.class);

  /** Changes that may come between before one gives up; each of them got through. */
  private static final int MOST_TRIES = 50;

  private final ApplicationStore applications;
  private final Clock clock;

  OwnApplications(ApplicationStore applications, Clock clock) {
    this.applications = applications;
    this.clock = clock;
  }

  /**
   * The application as it stands now.
   *
   * @throws Refusal 404 if there is none, or if it is somebody else's
   */
  Application find(Account account, String id) {
    Application application = applications.find(id);
    if (application == null || !application.owner().equals(account.name())) {
      throw Refusal.of(404, MESSAGES, "application.unknown");
    }
    return application;
  }

  /** The application, if it still can be changed by its applicant; 409 otherwise. */
  Application findEditable(Account account, String id) {
    Application application = find(account, id);
    if (!application.state().isEditable()) {
      throw Refusal.of(409, MESSAGES, "application.submitted");
    }
    return application;
  }

  /** Changes it; where another change came between, once more from what it then is. */
  Application edit(Account account, String id, UnaryOperator<Application> change) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Application before = findEditable(account, id);
      Application after = change.apply(before);
      if (after.equals(before) || applications.replace(before, after, clock.instant())) {
        return after;
      }
    }
    throw Refusal.of(409, MESSAGES, "application.busy");
  }
}
