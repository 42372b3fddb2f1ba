package org.miaopi.runtime.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.form.Applicant;

/**
 * One applicant's application for one item. Immutable: each change gives a new one.
 *
 * @param owner name of the account that started it; nobody else sees it
 * @param applicant the identity when it was started or last submitted
 * @param revision counts what the applicant saved
 * @param changes counts every change, to notice one that came between
 * @param answers as on the wire, by field name
 * @param commitments ids of materials that are pledged instead of handed in
 * @param steps every state that it came into, oldest first
 * @param ruling null until decided, and again from a new submission on
 * @param preparation null until prepared
 * @param documentHash SHA-256 of the sealed document; null until sealed
 * @param referral null unless it waits at a desk
 */
public record Application(
    String id,
    String owner,
    Applicant applicant,
    ItemVersion item,
    State state,
    int revision,
    long changes,
    Map<String, @Nullable Object> answers,
    Set<String> commitments,
    List<AttachedFile> files,
    Instant created,
    List<Submission> submissions,
    List<StateChange> steps,
    @Nullable Ruling ruling,
    @Nullable Preparation preparation,
    @Nullable String documentHash,
    @Nullable Referral referral) {

  public Application {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    commitments = Collections.unmodifiableSet(new LinkedHashSet<>(commitments));
    files = List.copyOf(files);
    submissions = List.copyOf(submissions);
    steps = List.copyOf(steps);
  }

  /** A draft with its first answers. */
  public static Application start(
      String id,
      String owner,
      Applicant applicant,
      ItemVersion item,
      Map<String, ? extends @Nullable Object> answers,
      Instant at) {
    return new Application(
        id,
        owner,
        applicant,
        item,
        State.DRAFT,
        1,
        1,
        new LinkedHashMap<>(answers),
        Set.of(),
        List.of(),
        at,
        List.of(),
        List.of(new StateChange(State.DRAFT, at)),
        null,
        null,
        null,
        null);
  }

  /** Material id to {@code uploaded} or {@code committed}. */
  public Map<String, String> materials() {
    Map<String, String> materials = new LinkedHashMap<>();
    for (AttachedFile file : files) {
      if (file.material() != null) materials.put(file.material(), "uploaded");
    }
    for (String commitment : commitments) materials.put(commitment, "committed");
    return materials;
  }

  public Optional<AttachedFile> file(String fileId) {
    return files.stream().filter(it -> it.id().equals(fileId)).findFirst();
  }

  /** The submission under way or the last one; null for a draft that never was submitted. */
  public @Nullable Submission submission() {
    return submissions.isEmpty() ? null : submissions.getLast();
  }

  public Application withAnswers(Map<String, ? extends @Nullable Object> saved) {
    return change().answers(saved).revision(revision + 1).done();
  }

  /** The file takes the place of an earlier one, or of a commitment, for the same material. */
  public Application withFile(AttachedFile file) {
    Application cleared = file.material() == null ? this : withoutMaterial(file.material());
    List<AttachedFile> all = new ArrayList<>(cleared.files);
    all.add(file);
    return cleared.change().files(all).done();
  }

  /** Of the photos only these; materials stay. */
  public Application withPhotos(Set<String> ids) {
    return change()
        .files(files.stream().filter(it -> it.material() != null || ids.contains(it.id())).toList())
        .done();
  }

  /** The material is pledged; a file handed in for it is taken back. */
  public Application withCommitment(String material) {
    Application cleared = withoutMaterial(material);
    Set<String> all = new LinkedHashSet<>(cleared.commitments);
    all.add(material);
    return cleared.change().commitments(all).done();
  }

  /** Neither file nor commitment for this material. */
  public Application withoutMaterial(String material) {
    Set<String> left = new LinkedHashSet<>(commitments);
    left.remove(material);
    List<AttachedFile> others =
        files.stream().filter(it -> !material.equals(it.material())).toList();
    return change().commitments(left).files(others).done();
  }

  /** Handed in with the answers as the server evaluated them. */
  public Application submitted(
      Submission submission,
      Applicant identity,
      Map<String, ? extends @Nullable Object> evaluated) {
    List<Submission> all = new ArrayList<>(submissions);
    all.add(submission);
    return change()
        .applicant(identity)
        .answers(evaluated)
        .submissions(all)
        .ruling(null)
        .referral(null)
        .to(State.SUBMITTED, submission.at())
        .done();
  }

  public Application verified(Instant at) {
    return change().to(State.VERIFIED, at).done();
  }

  /** Decided: approved, or at one of the ends. A referral needs {@link #referred} instead. */
  public Application ruled(Ruling decision) {
    State next =
        switch (decision.outcome()) {
          case APPROVE -> State.DECIDED;
          case REJECT -> State.REJECTED;
          case RETURN -> State.RETURNED;
          case REFER -> throw new IllegalArgumentException("A referral is no decision");
        };
    return change().ruling(decision).referral(null).to(next, decision.at()).done();
  }

  /** Waits at a desk. */
  public Application referred(Referral why, Instant at) {
    return change().referral(why).to(State.REFERRED, at).done();
  }

  /** The rules sent it to a desk: what they found stays with it. */
  public Application referred(Ruling finding, Referral why) {
    if (finding.outcome() != Outcome.REFER) throw new IllegalArgumentException("A decision");
    return change().ruling(finding).referral(why).to(State.REFERRED, finding.at()).done();
  }

  /** Back from the desk to where it stopped, to be tried again. */
  public Application resumed(Instant at) {
    if (referral == null) throw new IllegalStateException("Does not wait at a desk");
    return change().referral(null).to(referral.from(), at).done();
  }

  public Application prepared(Preparation fixed) {
    return change().preparation(fixed).to(State.PREPARED, fixed.issued()).done();
  }

  public Application sealed(String hash, Instant at) {
    return change().documentHash(hash).to(State.SEALED, at).done();
  }

  public Application delivered(Instant at) {
    return change().to(State.DELIVERED, at).done();
  }

  private ApplicationChange change() {
    return new ApplicationChange(this);
  }
}
