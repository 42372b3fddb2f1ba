package org.miaopi.runtime.certificates.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sealed documents, one an application. The first that arrives stays: a file never changes. */
@Component
public final class DocumentStore {

  private final MongoCollection<Document> documents;

  public DocumentStore(MongoDatabase database) {
    documents = database.getCollection("certificateDocuments");
  }

  /**
   * Keeps the document of an application.
   *
   * @return the one that stands: these bytes, or those that were there before
   */
  public byte[] keep(String application, byte[] pdf) {
    Document kept =
        documents.findOneAndUpdate(
            eq("_id", application),
            Updates.setOnInsert("bytes", new Binary(pdf)),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return Objects.requireNonNull(kept).get("bytes", Binary.class).getData();
  }

  /** Null if there is none. */
  public byte @Nullable [] find(String application) {
    Document document = documents.find(eq("_id", application)).first();
    return document == null ? null : document.get("bytes", Binary.class).getData();
  }
}
