package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.store.Store;
import org.miaopi.runtime.store.operator.Check;

/** A process that is killed at any moment has lost nothing that it was told is kept. */
class CrashTest {

  private static final int ROUNDS = Integer.getInteger("store.crashes", 100);
  private static final List<Integer> SEEDS = List.of(20261124, 20261125);

  /** One round in so many is killed while it opens the store. */
  private static final int OPENING_EACH = 5;

  @TempDir Path temporary;

  @Test
  @Timeout(value = 300, unit = TimeUnit.SECONDS)
  void everyAcknowledgedWriteSurvivesKill9() throws Exception {
    try (ExecutorService beside = Executors.newFixedThreadPool(SEEDS.size())) {
      List<Future<?>> all = new ArrayList<>();
      for (int seed : SEEDS) {
        Rounds rounds = new Rounds(temporary.resolve("" + seed), new Random(seed));
        all.add(beside.submit(() -> rounds.run(ROUNDS / SEEDS.size())));
      }
      for (Future<?> each : all) each.get();
    }
  }

  /** A store that is written to, killed and looked at, over and over. */
  private static final class Rounds {

    private final Path folder;
    private final Random random;
    private final Set<Integer> acknowledged = new HashSet<>();

    private Rounds(Path folder, Random random) {
      this.folder = folder;
      this.random = random;
    }

    private Object run(int rounds) throws IOException {
      declareIndexes();
      for (int round = 0; round < rounds; round++) {
        boolean opening = round % OPENING_EACH == OPENING_EACH - 1;
        List<Integer> numbers = writeUntilKilled(opening, random.nextInt(10, opening ? 150 : 400));
        assertThat(numbers.stream().filter(acknowledged::contains)).as("given twice").isEmpty();
        acknowledged.addAll(numbers);
        assertThat(Check.folder(folder).problems()).as("indexes equal to a rebuild").isEmpty();
        try (Store store = Store.open(null, folder)) {
          assertThatAllIsThere(store.database());
        }
      }
      assertThat(acknowledged).hasSizeGreaterThan(5 * rounds);
      return acknowledged;
    }

    private void declareIndexes() {
      try (Store store = Store.open(null, folder)) {
        MongoCollection<Document> pairs = store.database().getCollection("pairs");
        IndexOptions changedOnly =
            new IndexOptions().unique(true).partialFilterExpression(Filters.eq("state", "CHANGED"));
        pairs.createIndex(Indexes.ascending("number", "side"), new IndexOptions().unique(true));
        pairs.createIndex(Indexes.ascending("number"), changedOnly);
        pairs.createIndex(Indexes.ascending("state"));
        store
            .database()
            .getCollection("expiring")
            .createIndex(
                Indexes.ascending("expires"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
      }
    }

    /**
     * Kills the writer so many milliseconds after its first number, or after it began to open the
     * store; gives all that it printed.
     */
    private List<Integer> writeUntilKilled(boolean opening, int milliseconds) throws IOException {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-Xmx256m",
                  "-Xshare:auto",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  CrashingWriter.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      List<Integer> numbers = new ArrayList<>();
      try (BufferedReader printed = writer.inputReader()) {
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
          if (line.equals("opening") && opening) killAfter(writer, milliseconds);
          if (!line.matches("\\d+;")) continue;
          if (numbers.isEmpty() && !opening) killAfter(writer, milliseconds);
          numbers.add(Integer.valueOf(line.substring(0, line.length() - 1)));
        }
      } finally {
        writer.destroyForcibly().onExit().join();
      }
      return numbers;
    }

    private static void killAfter(Process writer, int milliseconds) {
      var unused =
          CompletableFuture.runAsync(
              writer.toHandle()::destroyForcibly,
              CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS));
    }

    private void assertThatAllIsThere(MongoDatabase database) {
      MongoCollection<Document> pairs = database.getCollection("pairs");
      Set<Integer> left = new HashSet<>();
      Set<Integer> right = new HashSet<>();
      for (Document each : pairs.find()) {
        ("left".equals(each.getString("side")) ? left : right).add(each.getInteger("number"));
      }
      assertThat(left).as("half a command").isEqualTo(right).containsAll(acknowledged);
      assertThat(pairs.find(Filters.eq("state", "CHANGED")).map(it -> it.getInteger("number")))
          .containsAll(acknowledged);
      assertThat(database.getCollection("expiring").find().map(it -> it.getString("_id")))
          .containsAll(acknowledged.stream().map(String::valueOf).toList())
          .as("deleted, and back again")
          .doesNotContainAnyElementsOf(acknowledged.stream().map(it -> it + "gone").toList());
      assertThatVersionsCount(database.getCollection("versioned"));
      assertThatFilesAreWhole(GridFSBuckets.create(database));
    }

    private void assertThatVersionsCount(MongoCollection<Document> versioned) {
      List<Integer> raised = new ArrayList<>();
      for (Document each : versioned.find()) {
        List<Integer> numbers = each.getList("numbers", Integer.class);
        assertThat(each.getInteger("version")).as("an update lost").isEqualTo(numbers.size());
        raised.addAll(numbers);
      }
      assertThat(raised).doesNotHaveDuplicates().containsAll(acknowledged);
    }

    private void assertThatFilesAreWhole(GridFSBucket files) {
      for (int number : acknowledged) {
        if (number % CrashingWriter.FILE_EACH != 0) continue;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        files.downloadToStream(number + "", content);
        assertThat(content.toByteArray()).isEqualTo(CrashingWriter.content(number));
      }
    }
  }
}
