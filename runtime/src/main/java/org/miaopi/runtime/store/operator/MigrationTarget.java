package org.miaopi.runtime.store.operator;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.miaopi.runtime.store.Store;

/**
 * The MongoDB that a store moves to. The platform's database becomes the one that its address
 * names, others keep their names.
 */
final class MigrationTarget {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final int NAMESPACE_EXISTS = 48;
  private static final int BATCH = 1000;

  private final MongoClient client;
  private final MongoDatabase platform;

  MigrationTarget(Store target) {
    this.client = target.client();
    this.platform = target.database();
  }

  /** The database that keeps the progress too. */
  MongoDatabase platform() {
    return platform;
  }

  /**
   * Sees that {@code collections}, of the store, do not go where anything is.
   *
   * @throws Refused if they would
   */
  void requireEmpty(List<String> collections) {
    for (String each : collections) requireEmpty(database(each));
    requireEmpty(platform);
  }

  private static void requireEmpty(MongoDatabase database) {
    for (String each : database.listCollectionNames()) {
      if (!each.startsWith("system.")) throw new Refused("migrate.full", database.getName());
    }
  }

  /** Makes the collection, unless an interrupted migration has. */
  void create(String fullName) {
    try {
      database(fullName).createCollection(collectionOf(fullName));
    } catch (MongoCommandException refused) {
      if (refused.getErrorCode() != NAMESPACE_EXISTS) throw refused;
    }
  }

  /** Puts documents in, in the place of those with the same {@code _id}. */
  void put(String fullName, List<RawBsonDocument> documents) {
    collection(fullName)
        .bulkWrite(
            documents.stream()
                .map(it -> new ReplaceOneModel<>(Filters.eq("_id", it.get("_id")), it, UPSERT))
                .toList());
  }

  void createIndexes(String fullName, List<RawBsonDocument> indexes) {
    if (indexes.isEmpty()) return;
    BsonDocument command =
        new BsonDocument("createIndexes", new BsonString(collectionOf(fullName)))
            .append(
                "indexes", new BsonArray(indexes.stream().map(MigrationTarget::plain).toList()));
    try {
      database(fullName).runCommand(command);
    } catch (MongoCommandException refused) {
      // the message may hold a value
      throw new Refused("migrate.index", fullName, refused.getErrorCode());
    }
  }

  /** Without what each server decides for itself. */
  private static BsonDocument plain(RawBsonDocument index) {
    BsonDocument plain = new BsonDocument();
    index.forEach(plain::put);
    plain.remove("v");
    plain.remove("background");
    return plain;
  }

  Digest digest(String fullName) {
    try (MongoCursor<RawBsonDocument> all =
        collection(fullName).find().batchSize(BATCH).iterator()) {
      return Digest.of(all);
    }
  }

  private MongoCollection<RawBsonDocument> collection(String fullName) {
    return database(fullName).getCollection(collectionOf(fullName), RawBsonDocument.class);
  }

  private MongoDatabase database(String fullName) {
    String name = fullName.substring(0, fullName.indexOf('.'));
    return name.equals(Store.DATABASE)
        ? platform
        : client.getDatabase(name).withWriteConcern(platform.getWriteConcern());
  }

  private static String collectionOf(String fullName) {
    return fullName.substring(fullName.indexOf('.') + 1);
  }
}
