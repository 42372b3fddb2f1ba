package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The private commands by which an operator's process asks the one that has the store open: {@code
 * miaopiCheck} and {@code miaopiBackup} begin work that may take minutes and answer at once, {@code
 * miaopiResult} tells what became of it. One such work at a time.
 */
final class OperatorCommands implements AutoCloseable {

  private static final int OPERATION_FAILED = 96;

  private final StoreFile file;
  private final Path data;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("store-operator").factory());
  private long number;
  private @Nullable Future<Document> work;

  OperatorCommands(StoreFile file, Path data) {
    this.file = file;
    this.data = data;
  }

  Document check() {
    return begin(() -> toDocument(Checker.check(file)));
  }

  Document backup() {
    return begin(this::copy);
  }

  /** Whether work {@code wanted} is done, and once it is, what came out of it. */
  synchronized Document result(@Nullable Object wanted) {
    if (work == null || !Long.valueOf(number).equals(wanted)) throw failed("There is no such work");
    if (!work.isDone()) return new Document("done", false).append("ok", 1.0);
    try {
      return new Document("done", true).append("result", work.get()).append("ok", 1.0);
    } catch (InterruptedException | ExecutionException e) {
      throw failed(reason(e.getCause()));
    }
  }

  private synchronized Document begin(Supplier<Document> what) {
    if (work != null && !work.isDone()) throw failed("Another backup or check is running");
    work = executor.submit(what::get);
    return new Document("work", ++number).append("ok", 1.0);
  }

  private Document copy() {
    try {
      // whoever asked takes the copy away
      StoreCopy copy = StoreCopy.make(file, data);
      return new Document("folder", copy.folder().getFileName().toString())
          .append("identity", copy.identity())
          .append("version", copy.version());
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static Document toDocument(CheckReport report) {
    List<Document> problems =
        report.problems().stream()
            .map(
                it ->
                    new Document("kind", it.kind().name())
                        .append("collection", it.collection())
                        .append("index", it.index())
                        .append("count", it.count()))
            .toList();
    return new Document("collections", report.collections())
        .append("documents", report.documents())
        .append("entries", report.entries())
        .append("problems", problems);
  }

  /** Only of what is known to hold no data. */
  private static String reason(@Nullable Throwable cause) {
    return switch (cause) {
      case StoreUnsound unsound -> String.valueOf(unsound.getMessage());
      case UncheckedIOException broken -> String.valueOf(broken.getMessage());
      case null, default -> "it failed inside";
    };
  }

  private static MongoServerError failed(String why) {
    return new MongoServerError(OPERATION_FAILED, "OperationFailed", why);
  }

  /** Does not wait: work that is under way ends in an error when the file is closed. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
