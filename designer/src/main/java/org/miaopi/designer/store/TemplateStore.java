package org.miaopi.designer.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * Word templates by the SHA-256 of their bytes: stored once, never changed, never deleted. One
 * document each, which an upload's bound keeps under what a document may hold, so that a save is
 * atomic and repeatable where GridFS would leave stray chunks behind.
 */
@Component
public final class TemplateStore {

  private final MongoCollection<Document> templates;

  TemplateStore(MongoDatabase database) {
    this.templates = database.getCollection("templates");
  }

  /** Stores the bytes under their hash; the same bytes again change nothing. */
  public void save(String hash, byte[] docx) {
    templates.updateOne(
        eq("_id", hash),
        Updates.setOnInsert("bytes", new Binary(docx)),
        new UpdateOptions().upsert(true));
  }

  /** The bytes of a stored template; a hash that was never stored is a bug. */
  public byte[] read(String hash) {
    Document found = templates.find(eq("_id", hash)).first();
    return Objects.requireNonNull(found, hash).get("bytes", Binary.class).getData();
  }
}
