package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.NamespaceExistsException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The collections of one database, as the library's aggregation stages see them too. */
final class EmbeddedDatabase implements MongoDatabase {

  private final String name;
  private final StoreFile file;
  private final Catalog catalog;
  private final Scans scans;
  private final Clock clock;
  private final Map<String, EmbeddedCollection> collections = new ConcurrentSkipListMap<>();

  EmbeddedDatabase(String name, StoreFile file, Catalog catalog, Scans scans, Clock clock) {
    this.name = name;
    this.file = file;
    this.catalog = catalog;
    this.scans = scans;
    this.clock = clock;
  }

  String fullName(String collection) {
    return name + "." + collection;
  }

  StoreFile file() {
    return file;
  }

  Collection<EmbeddedCollection> collections() {
    return collections.values();
  }

  @Nullable EmbeddedCollection find(String collection) {
    return collections.get(collection);
  }

  /** Inside a write only. */
  EmbeddedCollection findOrCreate(String collection) {
    EmbeddedCollection found = collections.get(collection);
    return found != null ? found : create(collection);
  }

  EmbeddedCollection register(String collection, Catalog.Entry entry) {
    EmbeddedCollection opened =
        new EmbeddedCollection(this, collection, file, catalog, entry, scans, clock);
    collections.put(collection, opened);
    return opened;
  }

  private EmbeddedCollection create(String collection) {
    boolean bad = collection.isEmpty() || collection.contains("$") || collection.length() > 200;
    if (bad || collection.startsWith("system.")) throw Errors.unsupported("this collection name");
    return register(collection, catalog.create(fullName(collection)));
  }

  /** Forgets the collection and its data; false if there was none. */
  boolean drop(String collection) {
    EmbeddedCollection dropped = collections.remove(collection);
    if (dropped == null) return false;
    catalog.drop(fullName(collection), dropped.entry());
    return true;
  }

  /** Takes over a collection of {@code from} under a new name; its data stays where it is. */
  void adopt(EmbeddedDatabase from, String oldName, String newName) {
    EmbeddedCollection moved = from.collections.remove(oldName);
    if (moved == null) throw Errors.noCollection(from.fullName(oldName));
    catalog.forget(from.fullName(oldName));
    catalog.save(fullName(newName), moved.entry());
    register(newName, moved.entry());
  }

  @Override
  public String getDatabaseName() {
    return name;
  }

  @Override
  public boolean isEmpty() {
    return collections.isEmpty();
  }

  @Override
  public @Nullable MongoCollection<?> resolveCollection(String collection, boolean throwIfMissing) {
    EmbeddedCollection found = find(collection);
    if (found == null && throwIfMissing) throw Errors.noCollection(fullName(collection));
    return found;
  }

  @Override
  public MongoCollection<?> createCollectionOrThrowIfExists(
      String collection, CollectionOptions options) {
    if (find(collection) != null) {
      throw new NamespaceExistsException("Collection already exists. NS: " + fullName(collection));
    }
    return create(collection);
  }

  @Override
  public void dropCollection(String collection, Oplog oplog) {
    drop(collection);
  }

  @Override
  public void drop(Oplog oplog) {
    for (String collection : List.copyOf(collections.keySet())) drop(collection);
  }

  @Override
  public void moveCollection(
      MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
    adopt((EmbeddedDatabase) oldDatabase, collection.getCollectionName(), newName);
  }

  @Override
  public void unregisterCollection(String collection) {
    dropCollection(collection, NoopOplog.get());
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
    throw new IllegalStateException("Commands are handled by the backend");
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw Errors.unsupported("the old query message");
  }

  @Override
  public void handleClose(Channel channel) {
    // nothing is kept for a channel
  }
}
