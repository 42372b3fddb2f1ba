package org.miaopi.designer.publish;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.checks.EngineCheck;
import org.miaopi.designer.json.StableJson;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.Samples;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.store.ContentFile;
import org.miaopi.designer.store.StoredItem;
import org.miaopi.designer.store.StoredVersion;
import org.miaopi.designer.store.VersionRow;
import org.miaopi.designer.store.VersionStore;
import org.miaopi.designer.text.Messages;
import org.springframework.stereotype.Service;

/** Freezes a draft as a version and offers it, if the checks find no error. */
@Service
public final class Publishing {

  /** Who publishes what came with the software. */
  private static final String INSTALLER = "miaopi";

  private static final int PAGE = 50;

  private static final Messages MESSAGES = Messages.of(Publishing.class);

  private final Drafts drafts;
  private final VersionStore versions;
  private final EngineCheck engines;
  private final Clock clock;

  Publishing(Drafts drafts, VersionStore versions, EngineCheck engines, Clock clock) {
    this.drafts = drafts;
    this.versions = versions;
    this.engines = engines;
    this.clock = clock;
  }

  /**
   * Publishes the draft; what is current already is not published again.
   *
   * @param account who publishes
   * @return the version that is current now
   */
  public StoredVersion publish(String code, String account) {
    Draft draft = drafts.get(code);
    refuseErrors(drafts.problems(draft));
    refuseErrors(engines.check(draft.definition(), drafts.template(draft)));
    return publish(code, draft, account);
  }

  /** Takes a package over and publishes it; one with errors changes nothing. */
  public StoredVersion publish(ItemPackage item, String account) {
    List<DefinitionProblem> problems = drafts.problems(item);
    refuseErrors(problems);
    refuseErrors(engines.check(item.definition(), Drafts.template(item)));
    return publish(item.definition().elements().code(), drafts.take(item, problems), account);
  }

  private static void refuseErrors(List<DefinitionProblem> problems) {
    if (problems.stream().anyMatch(DefinitionProblem::isError))
      throw new Refusal(422, "publish.problems", MESSAGES.text("publish.problems"), problems);
  }

  private StoredVersion publish(String code, Draft draft, String account) {
    int last = versions.lastNumber(code);
    StoredItem item = draft.stored();
    String hash = hash(item);
    StoredVersion before = last == 0 ? null : versions.find(code, last);
    if (before != null && before.hash().equals(hash)) return before;
    StoredVersion version = new StoredVersion(code, last + 1, hash, item, clock.instant(), account);
    if (!versions.publish(version)) throw Refusal.of(409, MESSAGES, "publish.race");
    return version;
  }

  /**
   * Offers the samples that were never published: all of them on a new installation, the rest after
   * a first start that was cut short.
   */
  public void publishSamples() {
    for (ItemPackage sample : Samples.all())
      if (versions.lastNumber(sample.definition().elements().code()) == 0)
        publish(sample, INSTALLER);
  }

  /**
   * The versions of an item, the newest first, 50 at a time.
   *
   * @param before number of the version behind which to go on; null from the newest
   */
  public List<VersionRow> history(String code, @Nullable Integer before) {
    return versions.history(code, before, PAGE);
  }

  /** The number of the current version, 0 while there is none. */
  public int current(String code) {
    Integer current = versions.current(code);
    return current == null ? 0 : current;
  }

  private static String hash(StoredItem item) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(item.definition().getBytes(StandardCharsets.UTF_8));
    for (String json : item.cases()) all.writeBytes(json.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(item.template().hash().getBytes(StandardCharsets.UTF_8));
    for (ContentFile file : item.files())
      all.writeBytes((file.name() + file.hash()).getBytes(StandardCharsets.UTF_8));
    return StableJson.hash(all.toByteArray());
  }
}
