package org.miaopi.runtime.store.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.store.Store;

/** A backup is one moment of the data folder, and a restored folder is that moment. */
class BackupTest {

  private static final int WRITERS = 8;

  @TempDir Path folder;
  private Path data;
  private Path backups;
  private Path file;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    backups = Files.createDirectories(folder.resolve("backups"));
    file = backups.resolve("today.zip");
    try (Store store = Store.open(null, data)) {
      MongoDatabase database = store.database();
      database
          .getCollection("pairs")
          .createIndex(Indexes.ascending("number", "side"), new IndexOptions().unique(true));
      database.getCollection("pairs").createIndex(Indexes.ascending("tags"));
      for (int writer = 0; writer < WRITERS; writer++) pair(database, writer, 0);
    }
    Files.write(data.resolve("signing-key.p12"), new byte[] {1, 2, 3});
  }

  @Test
  void aBackupOfAStoppedStoreRestoresEverything() throws IOException {
    Map<String, List<Document>> before = contents(data);
    Manifest written = Backup.write(data, file, Clock.systemUTC());

    assertThat(written.files()).containsOnlyKeys("store.mv", "files/signing-key.p12");
    assertThat(written.documents()).isEqualTo(3 * WRITERS);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(names(backups)).containsExactly("today.zip");
    assertThat(names(data)).doesNotContain("store.access").noneMatch(it -> it.contains("copy"));
    assertThat(Check.backup(file).sound()).isTrue();

    Path elsewhere = folder.resolve("elsewhere");
    Path restored = elsewhere.resolve("data");
    assertThat(Restore.into(file, restored)).isEqualTo(written);
    assertThat(names(elsewhere)).containsExactly("data");
    assertThat(Files.readAllBytes(restored.resolve("signing-key.p12"))).containsExactly(1, 2, 3);
    assertThat(Check.folder(restored)).isEqualTo(Check.folder(data));
    assertThat(contents(restored)).isEqualTo(before);
  }

  /** Each command of a writer keeps its two sides and its counter in step, in two collections. */
  @Test
  void aBackupWhileEightWritersRunIsOneMoment() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    CountDownLatch running = new CountDownLatch(WRITERS);
    List<CompletableFuture<Integer>> writers = new ArrayList<>();
    Manifest first;
    Manifest second;
    int[] atFirst = new int[WRITERS];
    try (Store store = Store.open(null, data)) {
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        writers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  int turn = 1;
                  for (; !stop.get() || turn < 3; turn++) {
                    pair(store.database(), writer, turn);
                    if (turn == 2) running.countDown();
                  }
                  return turn - 1;
                },
                task -> Thread.ofVirtual().start(task)));
      }
      running.await();
      for (int i = 0; i < WRITERS; i++) atFirst[i] = turn(store.database(), i);
      first = Backup.write(data, file, Clock.systemUTC());
      second = Backup.write(data, file.resolveSibling("second.zip"), Clock.systemUTC());
      assertThat(Check.folder(data).sound()).isTrue();
      stop.set(true);
      for (CompletableFuture<Integer> writer : writers) writer.join();
    }
    assertThat(second.version()).isGreaterThan(first.version());
    assertThat(second.documents()).isGreaterThanOrEqualTo(first.documents());
    for (Path backup : List.of(file, file.resolveSibling("second.zip"))) {
      Path restored = folder.resolve("restored-" + backup.getFileName());
      Restore.into(backup, restored);
      assertThat(Check.folder(restored).sound()).isTrue();
      assertOneMoment(restored, atFirst);
    }
  }

  private static void assertOneMoment(Path restored, int[] atLeast) {
    try (Store store = Store.open(null, restored)) {
      MongoCollection<Document> pairs = store.database().getCollection("pairs");
      for (int writer = 0; writer < WRITERS; writer++) {
        int turn = turn(store.database(), writer);
        assertThat(turn).isGreaterThanOrEqualTo(atLeast[writer]);
        // the counter is raised after the pair: the pair is there, and at most one more
        long whole = pairs.countDocuments(Filters.eq("writer", writer));
        assertThat(whole).as("half a command").isEven();
        assertThat(whole / 2).isBetween(turn + 1L, turn + 2L);
      }
    }
  }

  @Test
  void noBackupIsWrittenOverAnotherOrIntoTheFolder() throws IOException {
    Backup.write(data, file, Clock.systemUTC());
    byte[] before = Files.readAllBytes(file);
    assertRefused(() -> Backup.write(data, file, Clock.systemUTC()), "backup.exists", file);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    Path inside = data.resolve("backup.zip");
    assertRefused(() -> Backup.write(data, inside, Clock.systemUTC()), "backup.inside", data);
    Path nothing = folder.resolve("nothing");
    Path other = file.resolveSibling("other.zip");
    assertRefused(() -> Backup.write(nothing, other, Clock.systemUTC()), "data.empty", nothing);
    assertThat(nothing).doesNotExist();
    assertThat(names(backups)).containsExactly("today.zip");
  }

  @Test
  void whatAKilledBackupHasLeftIsWrittenOver() throws IOException {
    Files.write(file.resolveSibling("today.zip.part"), new byte[1_000_000]);
    Files.createDirectories(data.resolve("store.copy-123"));
    Files.write(data.resolve("store.copy-123/store.mv"), new byte[10]);
    FileTime old = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(data.resolve("store.copy-123"), old);
    Path used = Files.createDirectories(data.resolve("store.copy-456"));
    Backup.write(data, file, Clock.systemUTC());
    assertThat(names(backups)).containsExactly("today.zip");
    assertThat(names(data)).doesNotContain("store.copy-123").contains("store.copy-456");
    assertThat(used).isEmptyDirectory();
    assertThat(Check.backup(file).sound()).isTrue();
  }

  @Test
  void aFolderThatHoldsAnythingIsNotRestoredInto() throws IOException {
    Backup.write(data, file, Clock.systemUTC());
    assertRefused(() -> Restore.into(file, data), "restore.store", data);
    try (Store store = Store.open(null, data)) {
      assertRefused(() -> Restore.into(file, data), "restore.store", data);
      assertThat(store.database().getCollection("turns").countDocuments()).isEqualTo(WRITERS);
    }
    Path full = Files.createDirectories(folder.resolve("full"));
    Files.writeString(full.resolve("letter.txt"), "mine");
    assertRefused(() -> Restore.into(file, full), "restore.folder", full);
    assertThat(names(full)).containsExactly("letter.txt");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Restore.into(file, empty);
    assertThat(contents(empty)).isEqualTo(contents(data));
  }

  @Test
  void whatAKilledRestoreHasLeftIsReplaced() throws IOException {
    Backup.write(data, file, Clock.systemUTC());
    Path restored = folder.resolve("restored");
    Path left = Files.createDirectories(folder.resolve("restored.restoring/more"));
    Files.writeString(left.resolve("store.mv"), "half");
    Restore.into(file, restored);
    assertThat(names(folder)).doesNotContain("restored.restoring");
    assertThat(names(restored)).doesNotContain("more");
    assertThat(contents(restored)).isEqualTo(contents(data));
  }

  private static void pair(MongoDatabase database, int writer, int turn) {
    database
        .getCollection("pairs")
        .insertMany(List.of(side(writer, turn, "left"), side(writer, turn, "right")));
    database
        .getCollection("turns")
        .updateOne(
            Filters.eq("_id", writer), Updates.set("turn", turn), new UpdateOptions().upsert(true));
  }

  private static Document side(int writer, int turn, String side) {
    return new Document("writer", writer)
        .append("number", writer * 1_000_000 + turn)
        .append("side", side)
        .append("tags", List.of(side, "turn " + turn % 7));
  }

  private static int turn(MongoDatabase database, int writer) {
    return Objects.requireNonNull(
            database.getCollection("turns").find(Filters.eq("_id", writer)).first())
        .getInteger("turn");
  }

  private static Map<String, List<Document>> contents(Path data) {
    Map<String, List<Document>> contents = new TreeMap<>();
    try (Store store = Store.open(null, data)) {
      for (String name : store.database().listCollectionNames()) {
        List<Document> all = new ArrayList<>();
        store.database().getCollection(name).listIndexes().into(all);
        contents.put(name, store.database().getCollection(name).find().into(all));
      }
    }
    return contents;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertRefused(Runnable work, String code, Object... arguments) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.arguments())
                  .containsExactlyElementsOf(Stream.of(arguments).map(String::valueOf).toList());
            });
  }
}
