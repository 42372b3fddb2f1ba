package org.miaopi.runtime.applying;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.definition.Material;
import org.miaopi.designer.json.StableJson;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.publish.PublishedItems;
import org.miaopi.designer.text.FileName;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.AttachedFile;
import org.miaopi.runtime.files.FileRule;
import org.miaopi.runtime.files.MediaType;
import org.miaopi.runtime.files.store.UploadStore;
import org.springframework.stereotype.Service;

/** The files that an applicant hands in. */
@Service
public final class Attaching {

  private static final Messages MESSAGES = Messages.of(Attaching.class);
  private static final int MOST_FILES = 60;

  private final OwnApplications own;
  private final PublishedItems items;
  private final UploadStore uploads;

  Attaching(OwnApplications own, PublishedItems items, UploadStore uploads) {
    this.own = own;
    this.items = items;
    this.uploads = uploads;
  }

  /**
   * Adds the photo of a field; the field's answer names it by its id.
   *
   * @param field name of the photo field, inside groups and rows with the names around it: {@code
   *     从业人员/照片} or {@code 从业人员/0/照片}
   * @throws Refusal 404 for an unknown field, 413 or 415 for a file that it does not take
   */
  public AttachedFile attachPhoto(
      Account account, String id, String field, @Nullable String name, byte[] content) {
    Application application = own.findEditable(account, id);
    if (!isPhoto(definition(application).form().fields().toList(), field)) {
      throw Refusal.of(404, MESSAGES, "field.unknown");
    }
    return attach(account, application, FileRule.PHOTO, field, null, name, content);
  }

  /**
   * Hands a material in.
   *
   * @throws Refusal 404 for an unknown material, 413 or 415 for a file that it does not take
   */
  public AttachedFile attachMaterial(
      Account account, String id, String materialId, @Nullable String name, byte[] content) {
    Application application = own.findEditable(account, id);
    Material material = Editing.material(definition(application), materialId);
    FileRule rule = new FileRule(material.accept(), material.maximumMegabytes());
    return attach(account, application, rule, null, materialId, name, content);
  }

  /**
   * One file of an application.
   *
   * @throws Refusal 404 if there is none
   */
  public FileContent content(Account account, String id, String fileId) {
    return content(own.find(account, id), fileId);
  }

  /** The same for whoever may see the application. */
  public FileContent content(Application application, String fileId) {
    Optional<AttachedFile> file = application.file(fileId);
    byte[] content = file.isEmpty() ? null : uploads.find(fileId);
    if (content == null) throw Refusal.of(404, MESSAGES, "file.unknown");
    return new FileContent(file.orElseThrow(), content);
  }

  private AttachedFile attach(
      Account account,
      Application application,
      FileRule rule,
      @Nullable String field,
      @Nullable String material,
      @Nullable String name,
      byte[] content) {
    MediaType type = rule.check(content);
    Application before = withRoom(account, application);
    AttachedFile file =
        new AttachedFile(
            uploads.put(before.id(), account.name(), content),
            FileName.clean(name),
            content.length,
            type.text(),
            StableJson.hash(content),
            field,
            material);
    Leftovers.delete(uploads, before, own.edit(account, before.id(), it -> it.withFile(file)));
    return file;
  }

  /** Where there are too many files, those go that the saved answers no longer name. */
  private Application withRoom(Account account, Application application) {
    if (application.files().size() < MOST_FILES) return application;
    Set<String> named = new HashSet<>();
    List<Field> fields = definition(application).form().fields().toList();
    PhotoAnswers.each(fields, application.answers(), "", (path, id) -> named.add(id));
    Application after = own.edit(account, application.id(), it -> it.withPhotos(named));
    Leftovers.delete(uploads, application, after);
    if (after.files().size() < MOST_FILES) return after;
    throw Refusal.of(409, MESSAGES, "file.many", String.valueOf(MOST_FILES));
  }

  private static boolean isPhoto(List<Field> fields, String path) {
    List<String> names = List.of(path.split("[/.]", -1));
    return isPhoto(fields, names.stream().filter(it -> !it.matches("[0-9]{1,4}")).toList(), 0);
  }

  private static boolean isPhoto(List<Field> fields, List<String> names, int depth) {
    if (depth >= names.size()) return false;
    Optional<Field> field =
        fields.stream().filter(it -> it.name().equals(names.get(depth))).findFirst();
    if (field.isEmpty()) return false;
    if (depth == names.size() - 1) return field.get().type().equals("photo");
    return isPhoto(field.get().fields(), names, depth + 1);
  }

  private ItemDefinition definition(Application application) {
    return items.version(application.item().code(), application.item().version()).definition();
  }
}
