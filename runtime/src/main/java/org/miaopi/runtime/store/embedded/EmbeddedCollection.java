package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One collection over the file. Updates come from the library; where a document lies, its indexes
 * and how a query finds it are decided here. A document's position is the key of its {@code _id}.
 */
final class EmbeddedCollection extends AbstractMongoCollection<byte[]> {

  private static final int DUPLICATE_KEY = 11000;
  private static final int LARGEST_HEAP = 10_000;

  private final StoreFile file;
  private final Catalog catalog;
  private final Catalog.Entry entry;
  private final Scans scans;
  private long lastWrite;

  EmbeddedCollection(
      MongoDatabase database,
      String name,
      StoreFile file,
      Catalog catalog,
      Catalog.Entry entry,
      Scans scans) {
    super(database, name, CollectionOptions.withDefaults(), new CursorRegistry());
    this.file = file;
    this.catalog = catalog;
    this.entry = entry;
    this.scans = scans;
    this.lastWrite = file.written();
  }

  Catalog.Entry entry() {
    return entry;
  }

  /** The number of the newest write that touched this collection. */
  long lastWrite() {
    return lastWrite;
  }

  /** The matching documents in the order asked for, read as the iterator goes. */
  Found find(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      @Nullable Document projection) {
    Plan plan = new Planner(query, orderBy).plan(entry.documents(), entry.indexes());
    boolean page = plan.ordered() && limit > 0 && query.isEmpty();
    if (!plan.bounded() && !page) scans.count(getFullName());
    Iterator<byte[]> keys = plan.keys();
    if (!plan.ordered()) {
      int wanted = limit > 0 && skip + limit <= LARGEST_HEAP ? skip + limit : 0;
      keys = sorted(keys, query, SortKeys.fields(orderBy), wanted);
    }
    return new Found(keys, key -> matching(key, query, projection), skip, limit);
  }

  private @Nullable Document matching(byte[] key, Document query, @Nullable Document projection) {
    byte[] bytes = entry.documents().get(key);
    if (bytes == null) return null;
    Document document = BsonBytes.read(bytes);
    if (!documentMatchesQuery(document, query)) return null;
    return projection == null || projection.isEmpty() ? document : project(document, projection);
  }

  /** The library's projection is reachable only through its query over a stream. */
  private Document project(Document document, Document projection) {
    return matchDocumentsFromStream(new Document(), Stream.of(document), 0, 0, 0, null, projection)
        .iterator()
        .next();
  }

  private record Sorted(byte[] order, byte[] key) {}

  private Iterator<byte[]> sorted(
      Iterator<byte[]> keys, Document query, List<IndexField> fields, int wanted) {
    Comparator<Sorted> comparator =
        Comparator.comparing(Sorted::order, Arrays::compareUnsigned)
            .thenComparing(Sorted::key, Arrays::compareUnsigned);
    PriorityQueue<Sorted> first = new PriorityQueue<>(comparator.reversed());
    while (keys.hasNext()) {
      byte[] key = keys.next();
      Document document = matching(key, query, null);
      if (document == null) continue;
      first.add(new Sorted(SortKeys.of(document, fields), key));
      if (wanted > 0 && first.size() > wanted) first.remove();
    }
    return first.stream().sorted(comparator).map(Sorted::key).iterator();
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    return new QueryResult(() -> find(query, orderBy, skip, limit, projection));
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
  }

  @Override
  public int deleteDocuments(Document selector, int limit, Oplog oplog) {
    int deleted = 0;
    for (Found found = find(selector, null, 0, limit, null); found.hasNext(); deleted++) {
      removeDocument(found.next());
    }
    return deleted;
  }

  @Override
  protected byte[] addDocumentInternal(Document document) {
    byte[] key = KeyBytes.of(document.get("_id"));
    if (entry.documents().containsKey(key)) throw duplicate("_id_");
    byte[] bytes = BsonBytes.of(document);
    List<TreeSet<byte[]>> keys = indexKeys(document, key);
    touched();
    entry.documents().put(key, bytes);
    index(document, key, keys);
    return key;
  }

  @Override
  protected void handleUpdate(byte[] key, Document before, Document after) {
    byte[] bytes = BsonBytes.of(after);
    List<TreeSet<byte[]>> keys = indexKeys(after, key);
    touched();
    for (int i = 0; i < keys.size(); i++) {
      StoredIndex index = entry.indexes().get(i);
      TreeSet<byte[]> gone = index.keysOf(before);
      gone.removeAll(keys.get(i));
      index.remove(gone, key);
    }
    entry.documents().put(key, bytes);
    index(after, key, keys);
  }

  @Override
  protected void removeDocument(byte[] key) {
    byte[] bytes = entry.documents().get(key);
    if (bytes == null) return;
    touched();
    unindex(BsonBytes.read(bytes), key);
    entry.documents().remove(key);
  }

  private List<TreeSet<byte[]>> indexKeys(Document document, byte[] owner) {
    List<TreeSet<byte[]>> all = new ArrayList<>();
    for (StoredIndex index : entry.indexes()) {
      TreeSet<byte[]> keys = index.keysOf(document);
      if (index.taken(keys, owner)) throw duplicate(index.specification().name());
      all.add(keys);
    }
    return all;
  }

  private void index(Document document, byte[] owner, List<TreeSet<byte[]>> keys) {
    boolean changed = false;
    for (int i = 0; i < keys.size(); i++) {
      changed |= entry.indexes().get(i).add(keys.get(i), owner, document);
    }
    if (changed) catalog.save(getFullName(), entry);
  }

  private void unindex(Document document, byte[] owner) {
    for (StoredIndex index : entry.indexes()) index.remove(index.keysOf(document), owner);
  }

  /** The value stays out of the message: it may be a person's and messages reach logs. */
  private MongoServerError duplicate(String index) {
    return new MongoServerError(
        DUPLICATE_KEY,
        "DuplicateKey",
        "E11000 duplicate key error collection: " + getFullName() + " index: " + index);
  }

  /** Builds and registers an index; nothing stays of it when the documents break its uniqueness. */
  void createIndex(IndexSpecification specification) {
    touched();
    StoredIndex index = new StoredIndex(specification, catalog.newMap(), false);
    try {
      entry.documents().forEach((key, bytes) -> enter(index, key, BsonBytes.read(bytes)));
    } catch (MongoServerError e) {
      catalog.dropIndex(index);
      throw e;
    }
    entry.indexes().add(index);
    catalog.save(getFullName(), entry);
  }

  private void enter(StoredIndex index, byte[] key, Document document) {
    TreeSet<byte[]> keys = index.keysOf(document);
    if (index.taken(keys, key)) throw duplicate(index.specification().name());
    index.add(keys, key, document);
  }

  void dropStoredIndex(StoredIndex index) {
    touched();
    entry.indexes().remove(index);
    catalog.save(getFullName(), entry);
    catalog.dropIndex(index);
  }

  private void touched() {
    lastWrite = file.written();
  }

  @Override
  protected Document getDocument(byte[] key) {
    return BsonBytes.read(Objects.requireNonNull(entry.documents().get(key)));
  }

  @Override
  protected byte[] findDocumentPosition(Document document) {
    return KeyBytes.of(document.get("_id"));
  }

  @Override
  protected Stream<DocumentWithPosition<byte[]>> streamAllDocumentsWithPosition() {
    throw new IllegalStateException("Indexes are built here, not by the library");
  }

  @Override
  public int count() {
    return Math.toIntExact(entry.documents().sizeAsLong());
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {
    throw new IllegalStateException("Sizes are not tracked");
  }

  @Override
  protected int getDataSize() {
    return 0;
  }
}
