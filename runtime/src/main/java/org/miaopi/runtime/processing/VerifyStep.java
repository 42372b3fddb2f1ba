package org.miaopi.runtime.processing;

import java.time.Clock;
import org.miaopi.designer.json.StableJson;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.AttachedFile;
import org.miaopi.runtime.applications.Referral;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.files.store.UploadStore;
import org.springframework.stereotype.Component;

/** Checks that what was submitted is what is kept: the answers, and every byte of the files. */
@Component
final class VerifyStep implements Step {

  private static final Messages MESSAGES = Messages.of(VerifyStep.class);

  private final Facts.Reader facts;
  private final UploadStore uploads;
  private final Clock clock;

  VerifyStep(Facts.Reader facts, UploadStore uploads, Clock clock) {
    this.facts = facts;
    this.uploads = uploads;
    this.clock = clock;
  }

  @Override
  public State from() {
    return State.SUBMITTED;
  }

  @Override
  public Application take(Application application) {
    if (!facts.of(application).hold()) return referred(application, "verify.answers");
    boolean whole = application.files().stream().allMatch(this::isWhole);
    if (!whole) return referred(application, "verify.files");
    return application.verified(Times.now(clock));
  }

  private boolean isWhole(AttachedFile file) {
    byte[] content = uploads.find(file.id());
    return content != null && StableJson.hash(content).equals(file.sha256());
  }

  private Application referred(Application application, String code) {
    Referral referral = new Referral(code, MESSAGES.text(code), application.state());
    return application.referred(referral, Times.now(clock));
  }
}
