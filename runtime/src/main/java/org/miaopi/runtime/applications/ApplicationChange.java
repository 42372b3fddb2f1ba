package org.miaopi.runtime.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.form.Applicant;

/** The next of an application, while it is put together. */
final class ApplicationChange {

  private final Application before;
  private Applicant applicant;
  private State state;
  private int revision;
  private Map<String, @Nullable Object> answers;
  private Set<String> commitments;
  private List<AttachedFile> files;
  private List<Submission> submissions;
  private List<StateChange> steps;
  private @Nullable Ruling ruling;
  private @Nullable Preparation preparation;
  private @Nullable String documentHash;
  private @Nullable Referral referral;

  ApplicationChange(Application before) {
    this.before = before;
    applicant = before.applicant();
    state = before.state();
    revision = before.revision();
    answers = before.answers();
    commitments = before.commitments();
    files = before.files();
    submissions = before.submissions();
    steps = before.steps();
    ruling = before.ruling();
    preparation = before.preparation();
    documentHash = before.documentHash();
    referral = before.referral();
  }

  ApplicationChange applicant(Applicant value) {
    applicant = value;
    return this;
  }

  ApplicationChange revision(int value) {
    revision = value;
    return this;
  }

  ApplicationChange answers(Map<String, ? extends @Nullable Object> value) {
    answers = new LinkedHashMap<>(value);
    return this;
  }

  ApplicationChange commitments(Set<String> value) {
    commitments = value;
    return this;
  }

  ApplicationChange files(List<AttachedFile> value) {
    files = value;
    return this;
  }

  ApplicationChange submissions(List<Submission> value) {
    submissions = value;
    return this;
  }

  ApplicationChange ruling(@Nullable Ruling value) {
    ruling = value;
    return this;
  }

  ApplicationChange preparation(Preparation value) {
    preparation = value;
    return this;
  }

  ApplicationChange documentHash(String value) {
    documentHash = value;
    return this;
  }

  ApplicationChange referral(@Nullable Referral value) {
    referral = value;
    return this;
  }

  ApplicationChange to(State value, Instant at) {
    state = value;
    steps = new ArrayList<>(steps);
    steps.add(new StateChange(value, at));
    return this;
  }

  Application done() {
    return new Application(
        before.id(),
        before.owner(),
        applicant,
        before.item(),
        state,
        revision,
        before.changes() + 1,
        answers,
        commitments,
        files,
        before.created(),
        submissions,
        steps,
        ruling,
        preparation,
        documentHash,
        referral);
  }
}
