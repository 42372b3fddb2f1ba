package org.miaopi.designer.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The drafts, by item code. A save names the revision it was made from, so that none is lost. */
@Component
public final class DraftStore {

  private final MongoCollection<Document> drafts;

  DraftStore(MongoDatabase database) {
    this.drafts = database.getCollection("drafts");
    drafts.createIndex(Indexes.ascending("updated"));
  }

  /** Stores a new draft; false where the code is taken. */
  public boolean create(StoredDraft draft) {
    return NewDocuments.insert(drafts, document(draft));
  }

  /** The draft of that code; null where there is none. */
  public @Nullable StoredDraft find(String code) {
    Document found = drafts.find(eq("_id", code)).first();
    return found == null ? null : draft(found);
  }

  /** How many drafts there are, as the store keeps count; a cluster may be off by a few. */
  public long count() {
    return drafts.estimatedDocumentCount();
  }

  /** The rows of all drafts. */
  public List<DraftRow> rows() {
    return rows(drafts.find());
  }

  /** The rows of the drafts that were saved at that moment or later. */
  public List<DraftRow> rowsSince(Instant moment) {
    return rows(drafts.find(gte("updated", Date.from(moment))));
  }

  private List<DraftRow> rows(FindIterable<Document> found) {
    return found
        .projection(DraftRowDocument.FIELDS)
        .map(it -> DraftRowDocument.isNamed(it) ? it : whole(it))
        .map(DraftRowDocument::read)
        .into(new ArrayList<>());
  }

  private Document whole(Document row) {
    return Objects.requireNonNull(drafts.find(eq("_id", row.get("_id"))).first());
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
    return StoredItemDocument.write(DraftRowDocument.write(draft.row()), draft.item());
  }

  private static StoredDraft draft(Document document) {
    return new StoredDraft(DraftRowDocument.read(document), StoredItemDocument.read(document));
  }
}
