package org.miaopi.runtime.store.operator;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.bson.RawBsonDocument;
import org.miaopi.runtime.store.Store;
import org.miaopi.runtime.store.embedded.DocumentCursor;
import org.miaopi.runtime.store.embedded.StoppedStore;

/**
 * Copies everything of an embedded store, which nobody serves meanwhile, to a MongoDB, and compares
 * both sides before it says that it is done. Interrupted, it goes on where it was.
 */
public final class Migration {

  private static final int BATCH_DOCUMENTS = 500;
  private static final int BATCH_BYTES = 4 << 20;

  private final StoppedStore source;
  private final MigrationTarget target;
  private final MigrationProgress progress;
  private final Runnable afterEachBatch;

  /**
   * Both sides of a collection.
   *
   * @param collection with its database in the store
   * @param source in the store
   * @param target in the MongoDB
   */
  public record Compared(String collection, Digest source, Digest target) {

    public boolean equal() {
      return source.equals(target);
    }
  }

  private Migration(StoppedStore source, MigrationTarget target, Runnable afterEachBatch) {
    this.source = source;
    this.target = target;
    this.progress = new MigrationProgress(target.platform());
    this.afterEachBatch = afterEachBatch;
  }

  /**
   * Migrates the store in {@code data} to the MongoDB at {@code uri}.
   *
   * @return both sides of every collection; the migration is done when all are equal, and another
   *     run copies those anew that are not
   * @throws Refused if there is no store, the MongoDB holds other data, or it fails on the way
   * @throws org.miaopi.runtime.store.StoreUnreachable if the MongoDB does not answer
   * @throws org.miaopi.runtime.store.embedded.DataFolderLocked if a process has the store open
   * @throws org.miaopi.runtime.store.embedded.StoreUnsound if the store cannot be opened
   */
  public static List<Compared> run(Path data, String uri) {
    return run(data, uri, () -> {});
  }

  static List<Compared> run(Path data, String uri, Runnable afterEachBatch) {
    new DataFolder(data).requireStore();
    try (StoppedStore source = StoppedStore.open(data);
        Store target = Store.open(uri, data)) {
      return new Migration(source, new MigrationTarget(target), afterEachBatch).run();
    } catch (MongoServerException refused) {
      throw new Refused("migrate.refused", code(refused));
    } catch (MongoException failure) {
      throw new Refused("migrate.interrupted", failure.getClass().getSimpleName());
    }
  }

  private static int code(MongoServerException refused) {
    return refused instanceof MongoBulkWriteException batch && !batch.getWriteErrors().isEmpty()
        ? batch.getWriteErrors().getFirst().getCode()
        : refused.getCode();
  }

  private List<Compared> run() {
    List<String> collections = source.collections();
    if (!progress.isOf(source.identity(), source.version())) {
      target.requireEmpty(collections);
      progress.begin(source.identity(), source.version());
    }
    List<Compared> compared = progress.equal();
    if (compared == null) {
      collections.forEach(this::copy);
      collections.forEach(it -> createIndexes(it, Migration::stays));
      compared = compare(collections);
      if (!compared.stream().allMatch(Compared::equal)) return compared;
      progress.equal(compared);
    }
    // from now on documents may expire over there
    collections.forEach(it -> createIndexes(it, index -> !stays(index)));
    progress.remove();
    return compared;
  }

  private void copy(String collection) {
    byte[] position = progress.position(collection);
    if (position == null) target.create(collection);
    DocumentCursor documents = source.documents(collection, position);
    while (documents.hasNext()) {
      target.put(collection, batch(documents));
      progress.reached(collection, Objects.requireNonNull(documents.position()));
      afterEachBatch.run();
    }
  }

  private static List<RawBsonDocument> batch(DocumentCursor documents) {
    List<RawBsonDocument> batch = new ArrayList<>();
    long bytes = 0;
    while (documents.hasNext() && batch.size() < BATCH_DOCUMENTS && bytes < BATCH_BYTES) {
      RawBsonDocument document = documents.next();
      batch.add(document);
      bytes += document.getByteBuffer().remaining();
    }
    return batch;
  }

  private void createIndexes(String collection, Predicate<RawBsonDocument> which) {
    target.createIndexes(collection, source.indexes(collection).stream().filter(which).toList());
  }

  private static boolean stays(RawBsonDocument index) {
    return !index.containsKey("expireAfterSeconds");
  }

  private List<Compared> compare(List<String> collections) {
    List<Compared> all = new ArrayList<>();
    for (String each : collections) {
      Digest here = Digest.of(source.documents(each, null));
      Compared compared = new Compared(each, here, target.digest(each));
      if (!compared.equal()) progress.forget(each);
      all.add(compared);
    }
    return all;
  }
}
