package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.store.Store;
import org.miaopi.runtime.store.operator.Check;

/** A process that is killed at any moment has lost nothing that it was told is kept. */
class CrashTest {

  private static final int ROUNDS = 10;

  @TempDir Path folder;
  private final Random random = new Random(20261124);
  private final Set<Integer> acknowledged = new HashSet<>();

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void everyAcknowledgedWriteSurvivesKill9() throws Exception {
    declareIndexes();
    for (int round = 0; round < ROUNDS; round++) {
      List<Integer> numbers = writeUntilKilled(random.nextInt(10, 400));
      assertThat(acknowledged).as("a number given twice").doesNotContainAnyElementsOf(numbers);
      acknowledged.addAll(numbers);
      assertThatAllIsThere();
    }
    assertThat(acknowledged).hasSizeGreaterThan(100);
  }

  private void declareIndexes() {
    try (Store store = Store.open(null, folder)) {
      MongoCollection<Document> pairs = store.database().getCollection("pairs");
      pairs.createIndex(Indexes.ascending("number", "side"), new IndexOptions().unique(true));
      pairs.createIndex(Indexes.ascending("state"));
    }
  }

  /** Kills the writer so many milliseconds after its first number; gives all that it printed. */
  private List<Integer> writeUntilKilled(int milliseconds) throws IOException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                CrashingWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Integer> numbers = new ArrayList<>();
    try (BufferedReader printed = writer.inputReader()) {
      for (String line = printed.readLine(); line != null; line = printed.readLine()) {
        if (!line.matches("\\d+;")) continue;
        if (numbers.isEmpty()) killAfter(writer, milliseconds);
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

  private void assertThatAllIsThere() {
    assertThat(Check.folder(folder).problems()).as("indexes equal to a rebuild").isEmpty();
    try (Store store = Store.open(null, folder)) {
      MongoCollection<Document> pairs = store.database().getCollection("pairs");
      EmbeddedMongo embedded = Objects.requireNonNull(store.embedded());
      Set<Integer> left = new HashSet<>();
      Set<Integer> right = new HashSet<>();
      for (Document each : pairs.find()) {
        ("left".equals(each.getString("side")) ? left : right).add(each.getInteger("number"));
      }
      assertThat(left).as("half a command").isEqualTo(right).containsAll(acknowledged);

      long scans = embedded.fullScans();
      for (int number : acknowledged) {
        assertThat(pairs.countDocuments(Filters.eq("number", number))).isEqualTo(2);
      }
      assertThat(pairs.find(Filters.eq("state", "CHANGED")).map(it -> it.getInteger("number")))
          .containsAll(acknowledged);
      assertThat(embedded.fullScans()).isEqualTo(scans);
    }
  }
}
