package org.miaopi.designer.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.miaopi.designer.json.StableJson;
import org.springframework.stereotype.Component;

/**
 * Files of items by the SHA-256 of their bytes: stored once, never changed, never deleted. One
 * document each, which an upload's bound keeps under what a document may hold, so that a save is
 * atomic and repeatable where GridFS would leave stray chunks behind.
 */
@Component
public final class ContentStore {

  private final MongoCollection<Document> contents;

  ContentStore(MongoDatabase database) {
    this.contents = database.getCollection("contents");
  }

  /** Stores the bytes under their hash; the same bytes again change nothing. */
  public ContentFile save(String name, byte[] bytes) {
    String hash = StableJson.hash(bytes);
    contents.updateOne(
        eq("_id", hash),
        Updates.setOnInsert("bytes", new Binary(bytes)),
        new UpdateOptions().upsert(true));
    return new ContentFile(hash, name, bytes.length);
  }

  /** The bytes of a stored file; one that was never stored is a bug. */
  public byte[] read(ContentFile file) {
    return read(file.hash());
  }

  /** The same by the hash alone. */
  public byte[] read(String hash) {
    Document found = contents.find(eq("_id", hash)).first();
    return Objects.requireNonNull(found, hash).get("bytes", Binary.class).getData();
  }
}
