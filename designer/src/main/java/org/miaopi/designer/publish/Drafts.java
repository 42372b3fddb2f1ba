package org.miaopi.designer.publish;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.miaopi.designer.checks.Checks;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.document.StartingTemplate;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.store.ContentFile;
import org.miaopi.designer.store.ContentStore;
import org.miaopi.designer.store.DraftRow;
import org.miaopi.designer.store.DraftStore;
import org.miaopi.designer.store.StoredDraft;
import org.miaopi.designer.text.Messages;
import org.springframework.stereotype.Service;

/**
 * Items while they are edited. A draft may hold mistakes, which its problems name; what is not even
 * a definition or a case is refused and nothing is stored.
 */
@Service
public final class Drafts {

  private static final int LONGEST_NAME = 100;
  private static final Messages MESSAGES = Messages.of(Drafts.class);

  private final DraftStore drafts;
  private final ContentStore contents;
  private final Authority authority;
  private final Clock clock;

  Drafts(DraftStore drafts, ContentStore contents, Authority authority, Clock clock) {
    this.drafts = drafts;
    this.contents = contents;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * What a save came to.
   *
   * @param revision what the next save has to name
   * @param problems what the checks find
   */
  public record Saved(long revision, List<DefinitionProblem> problems) {}

  /** The stored draft; refuses (404) where there is none. */
  public StoredDraft stored(String code) {
    StoredDraft draft = drafts.find(code);
    if (draft == null) throw Refusal.of(404, MESSAGES, "draft.unknown", code);
    return draft;
  }

  /** The draft's parts; refuses (404) where there is none. */
  public Draft get(String code) {
    return Draft.of(stored(code).item());
  }

  /**
   * Starts an item; refuses (422) a code or name that none may have, (409) a code that is taken.
   */
  public StoredDraft create(String code, String name) {
    if (!Elements.isCode(code)) throw Refusal.of(422, MESSAGES, "draft.code", code);
    if (name.isBlank() || name.length() > LONGEST_NAME)
      throw Refusal.of(422, MESSAGES, "draft.name");
    long number = drafts.count() + 1;
    ItemDefinition definition = NewItem.definition(code, name.strip(), authority, number);
    ContentFile template = contents.save(NewItem.TEMPLATE_NAME, StartingTemplate.docx());
    StoredDraft draft = checked(new Draft(definition, List.of(), template, List.of()), 1);
    if (!drafts.create(draft)) throw Refusal.of(409, MESSAGES, "draft.exists", code);
    return draft;
  }

  /**
   * Saves definition and cases over the revision that they were made from.
   *
   * @param body the JSON as sent
   */
  public Saved save(String code, long revision, byte[] body) {
    DraftBody sent = DraftBody.read(body).orRefuse();
    String sentCode = sent.definition().elements().code();
    if (!sentCode.equals(code))
      throw Refusal.of(422, MESSAGES, "draft.code.changed", code, sentCode);
    Draft draft = get(code).with(sent.definition(), sent.cases());
    List<DefinitionProblem> problems = problems(draft);
    if (!drafts.save(stored(draft, revision + 1, problems), revision))
      throw Refusal.of(409, MESSAGES, "draft.stale");
    return new Saved(revision + 1, problems);
  }

  /** Keeps the template in place of the draft's. */
  void saveTemplate(String code, ContentFile template) {
    drafts.saveTemplate(code, template);
  }

  /** Takes a package over as the draft of its item, new or in place of the one there is. */
  public String take(ItemPackage item) {
    take(item, problems(item));
    return item.definition().elements().code();
  }

  /** The same, where the problems are known. */
  Draft take(ItemPackage item, List<DefinitionProblem> problems) {
    ContentFile template = contents.save(NewItem.TEMPLATE_NAME, template(item));
    List<ContentFile> files = new ArrayList<>();
    item.files().forEach((name, bytes) -> files.add(contents.save(name, bytes)));
    Draft draft = new Draft(item.definition(), item.cases(), template, files);
    StoredDraft kept = stored(draft, 1, problems);
    if (!drafts.create(kept)) drafts.overwrite(kept);
    return draft;
  }

  /** What the checks find in a package. */
  List<DefinitionProblem> problems(ItemPackage item) {
    return Checks.run(item.definition(), template(item), item.cases());
  }

  /** The Word document of a package; the starting one where it has none. */
  static byte[] template(ItemPackage item) {
    byte[] docx = item.template();
    return docx == null ? StartingTemplate.docx() : docx;
  }

  /** The draft as it travels. */
  public ItemPackage give(String code) {
    Draft draft = get(code);
    return new ItemPackage(
        draft.definition(),
        contents.read(draft.template()),
        draft.cases(),
        new TreeMap<>(files(draft)));
  }

  /** The draft's Word document. */
  byte[] template(Draft draft) {
    return contents.read(draft.template());
  }

  /** What the checks find in the draft. */
  public List<DefinitionProblem> problems(Draft draft) {
    return Checks.run(draft.definition(), template(draft), draft.cases());
  }

  /** The pictures that the draft's cases refer to, by name. */
  Map<String, byte[]> files(Draft draft) {
    Map<String, byte[]> files = new TreeMap<>();
    for (ContentFile file : draft.files()) files.put(file.name(), contents.read(file));
    return files;
  }

  private StoredDraft checked(Draft draft, long revision) {
    return stored(draft, revision, problems(draft));
  }

  private StoredDraft stored(Draft draft, long revision, List<DefinitionProblem> problems) {
    int errors = (int) problems.stream().filter(DefinitionProblem::isError).count();
    Elements elements = draft.definition().elements();
    DraftRow row =
        new DraftRow(
            elements.code(),
            elements.name(),
            revision,
            errors,
            problems.size() - errors,
            clock.instant());
    return new StoredDraft(row, draft.stored());
  }
}
