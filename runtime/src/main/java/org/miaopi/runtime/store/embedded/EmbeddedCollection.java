package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One collection over the file. Where a document lies, its indexes and how a query finds it are
 * decided here. A document's position is the key of its {@code _id}.
 */
final class EmbeddedCollection extends AbstractMongoCollection<byte[]> {

  private static final int DUPLICATE_KEY = 11000;

  private final StoreFile file;
  private final Catalog catalog;
  private final Catalog.Entry entry;
  private final Scans scans;
  private final Clock clock;
  private long lastWrite;

  EmbeddedCollection(
      MongoDatabase database,
      String name,
      StoreFile file,
      Catalog catalog,
      Catalog.Entry entry,
      Scans scans,
      Clock clock) {
    super(database, name, CollectionOptions.withDefaults(), new CursorRegistry());
    this.file = file;
    this.catalog = catalog;
    this.entry = entry;
    this.scans = scans;
    this.clock = clock;
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
    Filter filter = Filter.of(query);
    Plan plan = plan(query, orderBy);
    boolean page = plan.ordered() && limit > 0 && query.isEmpty();
    if (!plan.bounded() && !page) scans.full(getFullName());
    Keys keys = plan.keys();
    if (!plan.ordered()) {
      long wanted = limit > 0 ? (long) skip + limit : 0;
      keys = sorted(keys, filter, SortKeys.fields(orderBy), wanted);
    }
    return new Found(keys, key -> found(key, filter, projection), skip, limit);
  }

  Plan plan(Document query, @Nullable Document orderBy) {
    return new Planner(query, orderBy).plan(entry.documents(), entry.indexes());
  }

  private Found.@Nullable Match found(byte[] key, Filter filter, @Nullable Document projection) {
    Found.Match match = matching(key, filter);
    if (match == null) return null;
    return new Found.Match(project(match.document(), projection), match.bytes());
  }

  private Found.@Nullable Match matching(byte[] key, Filter filter) {
    byte[] bytes = entry.documents().get(key);
    if (bytes == null) return null;
    scans.examined();
    Document document = BsonBytes.read(bytes);
    return filter.matches(document) ? new Found.Match(document, bytes.length) : null;
  }

  private Keys sorted(Keys keys, Filter filter, List<IndexField> fields, long wanted) {
    Sorter<byte[]> sorter = new Sorter<>(fields, wanted);
    while (keys.hasNext()) {
      byte[] key = keys.next();
      Found.Match match = matching(key, filter);
      if (match != null) sorter.add(match.document(), key, key.length);
    }
    return Keys.of(sorter.sorted());
  }

  /** How many documents match; counted without reading them where an index tells. */
  long size(Document query) {
    if (query.isEmpty()) return entry.documents().sizeAsLong();
    Plan plan = plan(query, null);
    if (plan.exact()) return plan.size();
    long size = 0;
    for (Found found = find(query, null, 0, 0, null); found.hasNext(); size++) found.next();
    return size;
  }

  @Override
  public int count(Document query, int skip, int limit) {
    long left = Math.max(0, size(query) - skip);
    return Math.toIntExact(limit > 0 ? Math.min(limit, left) : left);
  }

  /** The different values at a path, in their order. */
  @Override
  public Document handleDistinct(Document command) {
    String[] steps = new IndexField(Fields.required(command, "key", String.class), true).steps();
    Map<byte[], Object> values = new TreeMap<>(Arrays::compareUnsigned);
    Budget budget = new Budget("distinct");
    Found found = find(Fields.documentOrEmpty(command, "query"), null, 0, 0, null);
    while (found.hasNext()) {
      for (Object value : FieldValues.at(found.next(), steps).values()) {
        if (value instanceof Missing || value == KeyBytes.EMPTY_ARRAY) continue;
        byte[] key = KeyBytes.of(value);
        if (!values.containsKey(key)) budget.keep(2L * key.length);
        values.putIfAbsent(key, value);
      }
    }
    return new Document("values", new ArrayList<>(values.values())).append("ok", 1.0);
  }

  /** The library's projection is reachable only through its query over a stream. */
  Document project(Document document, @Nullable Document projection) {
    if (projection == null || projection.isEmpty()) return document;
    return matchDocumentsFromStream(new Document(), Stream.of(document), 0, 0, 0, null, projection)
        .iterator()
        .next();
  }

  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return Filter.of(query).matches(document);
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

  /** An update as {@code command} gives it, with its array filters. */
  Update update(Document command) {
    boolean filtered = command.get("arrayFilters") instanceof List<?>;
    List<?> arrayFilters = filtered ? Fields.list(command, "arrayFilters") : List.of();
    String name = command.containsKey("u") ? "u" : "update";
    return new Update(Fields.document(command, name), arrayFilters, clock);
  }

  /** Puts {@code after} in the place of {@code before}; false where nothing differs. */
  boolean replace(Document before, Document after) {
    byte[] key = KeyBytes.of(before.get("_id"));
    byte[] bytes = BsonBytes.of(after);
    if (Arrays.equals(bytes, entry.documents().get(key))) return false;
    replace(key, before, after, bytes);
    return true;
  }

  @Override
  public Document updateDocuments(
      Document selector,
      Document change,
      ArrayFilters arrayFilters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    Update update = new Update(change, List.of(), clock);
    return new Modifier(this).update(selector, update, isMulti, isUpsert);
  }

  @Override
  public Document findAndModify(Document command) {
    return new Modifier(this).findAndModify(command);
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
    replace(key, before, after, BsonBytes.of(after));
  }

  private void replace(byte[] key, Document before, Document after, byte[] bytes) {
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
