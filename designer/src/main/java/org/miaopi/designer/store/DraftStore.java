package org.miaopi.designer.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The drafts, by item code. A save names the revision it was made from, so that none is lost. */
@Component
public final class DraftStore {

  private final MongoCollection<Document> drafts;

  DraftStore(MongoDatabase database) {
    this.drafts = database.getCollection("drafts");
  }

  /** Stores a new draft; false where the code is taken. */
  public boolean create(StoredDraft draft) {
    try {
      drafts.insertOne(document(draft));
      return true;
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
      throw failure;
    }
  }

  /** The draft of that code; null where there is none. */
  public @Nullable StoredDraft find(String code) {
    Document found = drafts.find(eq("_id", code)).first();
    return found == null ? null : draft(found);
  }

  /** All drafts in the order of their codes. */
  public List<StoredDraft> list() {
    return drafts
        .find()
        .sort(Sorts.ascending("_id"))
        .map(DraftStore::draft)
        .into(new ArrayList<>());
  }

  /**
   * Stores definition and cases of the draft in place of the given revision; its template stays as
   * somebody may have uploaded it in the meantime.
   *
   * @return false where somebody else saved before
   */
  public boolean save(StoredDraft draft, long revision) {
    Document fields = document(draft);
    fields.keySet().removeAll(List.of("_id", "template", "files"));
    return drafts
            .updateOne(
                and(eq("_id", draft.code()), eq("revision", revision)),
                new Document("$set", fields))
            .getMatchedCount()
        == 1;
  }

  /** Stores another template of the draft. */
  public void saveTemplate(String code, ContentFile template) {
    drafts.updateOne(eq("_id", code), set("template", ContentFileDocument.write(template)));
  }

  /** Stores all parts of the draft, whatever stood there before, as one more revision. */
  public void overwrite(StoredDraft draft) {
    Document fields = document(draft);
    fields.keySet().removeAll(List.of("_id", "revision"));
    drafts.updateOne(
        eq("_id", draft.code()), combine(new Document("$set", fields), inc("revision", 1L)));
  }

  private static Document document(StoredDraft draft) {
    Document document = new Document("_id", draft.code()).append("revision", draft.revision());
    return StoredItemDocument.write(document, draft.item())
        .append("errors", draft.errors())
        .append("warnings", draft.warnings())
        .append("updated", Date.from(draft.updated()));
  }

  private static StoredDraft draft(Document document) {
    return new StoredDraft(
        document.getString("_id"),
        document.getLong("revision"),
        StoredItemDocument.read(document),
        document.getInteger("errors"),
        document.getInteger("warnings"),
        document.getDate("updated").toInstant());
  }
}
