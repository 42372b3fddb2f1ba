package org.miaopi.runtime.applying;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.definition.Material;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.publish.PublishedItems;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.files.store.UploadStore;
import org.springframework.stereotype.Service;

/** What an applicant changes in an application before it is submitted, but for its files. */
@Service
public final class Editing {

  private static final Messages MESSAGES = Messages.of(Editing.class);

  private final OwnApplications own;
  private final PublishedItems items;
  private final UploadStore uploads;

  Editing(OwnApplications own, PublishedItems items, UploadStore uploads) {
    this.own = own;
    this.items = items;
    this.uploads = uploads;
  }

  /**
   * Saves answers as they are, right or wrong.
   *
   * @param revision the one that they were made from
   * @throws Refusal 409 if another page saved since, or if it was submitted
   */
  public Application saveAnswers(Account account, String id, Map<?, ?> answers, int revision) {
    Application application = own.findEditable(account, id);
    List<Field> fields = definition(application).form().fields().toList();
    Map<String, @Nullable Object> reduced = AnswerShape.reduce(fields, answers);
    return own.edit(
        account,
        id,
        before -> {
          if (before.revision() != revision) {
            throw Refusal.of(409, MESSAGES, "application.stale");
          }
          return before.withAnswers(reduced);
        });
  }

  /**
   * Pledges a material instead of handing it in.
   *
   * @throws Refusal 404 for an unknown material, 422 if it cannot be pledged
   */
  public Application commit(Account account, String id, String materialId) {
    Application before = own.findEditable(account, id);
    ItemDefinition definition = definition(before);
    Material material = material(definition, materialId);
    if (!definition.commitment().allowed() || !material.commitment()) {
      throw Refusal.of(422, MESSAGES, "material.commitment");
    }
    Application after = own.edit(account, id, it -> it.withCommitment(materialId));
    Leftovers.delete(uploads, before, after);
    return after;
  }

  /** Takes a file or a commitment back. */
  public Application takeBack(Account account, String id, String materialId) {
    Application before = own.findEditable(account, id);
    Material material = material(definition(before), materialId);
    Application after = own.edit(account, id, it -> it.withoutMaterial(material.id()));
    Leftovers.delete(uploads, before, after);
    return after;
  }

  private ItemDefinition definition(Application application) {
    return items.version(application.item().code(), application.item().version()).definition();
  }

  static Material material(ItemDefinition definition, String id) {
    return definition.materials().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.of(404, MESSAGES, "material.unknown"));
  }
}
