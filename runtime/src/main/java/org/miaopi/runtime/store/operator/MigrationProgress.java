package org.miaopi.runtime.store.operator;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.store.operator.Migration.Compared;

/** How far a migration has come, kept in a collection of its target until it is done. */
final class MigrationProgress {

  private static final String COLLECTION = "miaopi_migration";
  private static final String SOURCE = "source";
  private static final String EQUAL = "equal";
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> progress;

  MigrationProgress(MongoDatabase target) {
    this.progress = target.getCollection(COLLECTION);
  }

  /**
   * Whether a migration of this very store is under way.
   *
   * @throws Refused if one of another store is, or the store has changed since it began
   */
  boolean isOf(UUID identity, long version) {
    Document source = find(SOURCE);
    if (source == null) return false;
    if (!identity.equals(source.get("identity"))) throw new Refused("migrate.other");
    if (source.getLong("version") != version) throw new Refused("migrate.changed");
    return true;
  }

  void begin(UUID identity, long version) {
    put(new Document("_id", SOURCE).append("identity", identity).append("version", version));
  }

  /** The position of the last document that was copied; null where none was. */
  byte @Nullable [] position(String collection) {
    Document kept = find(collection);
    return kept == null ? null : kept.get("position", Binary.class).getData();
  }

  void reached(String collection, byte[] position) {
    put(new Document("_id", collection).append("position", new Binary(position)));
  }

  /** Lets the next run copy a collection anew. */
  void forget(String collection) {
    progress.deleteOne(Filters.eq("_id", collection));
  }

  /** Remembers that both sides are equal, before documents may expire on one. */
  void equal(List<Compared> all) {
    List<Document> kept =
        all.stream()
            .map(
                it ->
                    new Document("collection", it.collection())
                        .append("documents", it.target().documents())
                        .append("hash", it.target().hash()))
            .toList();
    put(new Document("_id", EQUAL).append("collections", kept));
  }

  /** What {@link #equal} was told; null where it was not. */
  @Nullable List<Compared> equal() {
    Document kept = find(EQUAL);
    if (kept == null) return null;
    return kept.getList("collections", Document.class).stream()
        .map(
            it -> {
              Digest digest = new Digest(it.getLong("documents"), it.getString("hash"));
              return new Compared(it.getString("collection"), digest, digest);
            })
        .toList();
  }

  void remove() {
    progress.drop();
  }

  private @Nullable Document find(String id) {
    return progress.find(Filters.eq("_id", id)).first();
  }

  private void put(Document document) {
    progress.replaceOne(Filters.eq("_id", document.get("_id")), document, UPSERT);
  }
}
