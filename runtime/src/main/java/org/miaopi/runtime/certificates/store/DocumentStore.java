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

/**
 * The sealed documents, at most one an application as PDF and one as OFD. The first that arrives
 * stays: a file never changes.
 */
@Component
public final class DocumentStore {

  private final MongoCollection<Document> documents;
  private final MongoCollection<Document> ofdDocuments;

  public DocumentStore(MongoDatabase database) {
    documents = database.getCollection("certificateDocuments");
    ofdDocuments = database.getCollection("certificateOfdDocuments");
  }

  /**
   * Keeps the PDF of an application.
   *
   * @return the one that stands: these bytes, or those that were there before
   */
  public byte[] keep(String application, byte[] pdf) {
    return keep(documents, application, pdf);
  }

  /** The PDF; null if there is none. */
  public byte @Nullable [] find(String application) {
    return find(documents, application);
  }

  /** Keeps the OFD document of an application, as {@link #keep} does its PDF. */
  public byte[] keepOfd(String application, byte[] ofd) {
    return keep(ofdDocuments, application, ofd);
  }

  /** The OFD document; null if there is none yet. */
  public byte @Nullable [] findOfd(String application) {
    return find(ofdDocuments, application);
  }

  private static byte[] keep(MongoCollection<Document> in, String application, byte[] file) {
    Document kept =
        in.findOneAndUpdate(
            eq("_id", application),
            Updates.setOnInsert("bytes", new Binary(file)),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return Objects.requireNonNull(kept).get("bytes", Binary.class).getData();
  }

  private static byte @Nullable [] find(MongoCollection<Document> in, String application) {
    Document document = in.find(eq("_id", application)).first();
    return document == null ? null : document.get("bytes", Binary.class).getData();
  }
}
