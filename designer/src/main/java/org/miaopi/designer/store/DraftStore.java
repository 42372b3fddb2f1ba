package org.miaopi.designer.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

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

  /** Stores the draft in place of the given revision; false where somebody else saved before. */
  public boolean replace(StoredDraft draft, long revision) {
    return drafts
            .replaceOne(and(eq("_id", draft.code()), eq("revision", revision)), document(draft))
            .getMatchedCount()
        == 1;
  }

  private static Document document(StoredDraft draft) {
    return new Document("_id", draft.code())
        .append("revision", draft.revision())
        .append("definition", draft.definition())
        .append("cases", draft.cases())
        .append("template", TemplateDocument.write(draft.template()))
        .append("errors", draft.errors())
        .append("warnings", draft.warnings())
        .append("updated", Date.from(draft.updated()));
  }

  private static StoredDraft draft(Document document) {
    return new StoredDraft(
        document.getString("_id"),
        document.getLong("revision"),
        document.getString("definition"),
        document.getList("cases", String.class),
        TemplateDocument.read(document.get("template", Document.class)),
        document.getInteger("errors"),
        document.getInteger("warnings"),
        document.getDate("updated").toInstant());
  }
}
