package org.miaopi.runtime.store.operator;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.miaopi.runtime.store.embedded.CheckReport;
import org.miaopi.runtime.store.embedded.DataFolderLocked;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;
import org.miaopi.runtime.store.embedded.Problem;
import org.miaopi.runtime.store.embedded.StoreCopy;

/** The store of a data folder that another process has open, reached by its private commands. */
final class RunningStore implements AutoCloseable {

  private static final int SELECT_SECONDS = 5;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Path data;
  private final MongoClient client;
  private final MongoDatabase database;

  private RunningStore(Path data, MongoClient client) {
    this.data = data;
    this.client = client;
    this.database = client.getDatabase("admin");
  }

  /**
   * Connects to whoever has {@code data} open.
   *
   * @throws DataFolderLocked if nobody says how to
   */
  static RunningStore connect(Path data) {
    String address = EmbeddedMongo.runningAt(data);
    if (address == null) throw new Refused("data.locked", data);
    return new RunningStore(data, MongoClients.create(settings(address)));
  }

  private static MongoClientSettings settings(String address) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(address))
        .applyToClusterSettings(it -> it.serverSelectionTimeout(SELECT_SECONDS, TimeUnit.SECONDS))
        .uuidRepresentation(UuidRepresentation.STANDARD)
        .build();
  }

  CheckReport check() {
    Document report = done("miaopiCheck");
    List<Problem> problems =
        report.getList("problems", Document.class).stream().map(RunningStore::problem).toList();
    return new CheckReport(
        report.getLong("collections"),
        report.getLong("documents"),
        report.getLong("entries"),
        problems);
  }

  /** Copies everything; to be closed by the caller. */
  StoreCopy copy() {
    Document copy = done("miaopiBackup");
    return new StoreCopy(
        data.resolve(copy.getString("folder")),
        copy.get("identity", UUID.class),
        copy.getLong("version"));
  }

  private Document done(String command) {
    try {
      long work = database.runCommand(new Document(command, 1)).getLong("work");
      while (true) {
        Document answer = database.runCommand(new Document("miaopiResult", work));
        if (answer.getBoolean("done")) return answer.get("result", Document.class);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } catch (MongoException failure) {
      throw new Refused("running.failed", data, reason(failure));
    }
  }

  private static String reason(MongoException failure) {
    return failure instanceof com.mongodb.MongoCommandException refused
        ? refused.getErrorMessage()
        : failure.getClass().getSimpleName();
  }

  private static Problem problem(Document problem) {
    return new Problem(
        Problem.Kind.valueOf(problem.getString("kind")),
        problem.getString("collection"),
        problem.getString("index"),
        problem.getLong("count"));
  }

  @Override
  public void close() {
    client.close();
  }
}
