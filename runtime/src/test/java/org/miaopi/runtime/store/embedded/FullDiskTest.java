package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.runtime.store.Store;

/** A disk that is full: the client is told, and all that it was told is kept is there. */
class FullDiskTest {

  @TempDir Path folder;

  /** At limits that cut a write off at different places. */
  @ParameterizedTest
  @ValueSource(ints = {2_000, 2_011, 2_030})
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void clientsAreToldAndEveryAcknowledgedWriteIsThere(int kilobytes) throws IOException {
    List<String> printed = writeUntilFull(kilobytes);
    assertThat(printed).endsWith("refused", "refused").hasSizeGreaterThan(10);
    int acknowledged = printed.size() - 2;

    try (Store store = Store.open(null, folder)) {
      MongoCollection<Document> pairs = store.database().getCollection("pairs");
      for (int number = 0; number < acknowledged; number++) {
        assertThat(pairs.countDocuments(Filters.eq("number", number))).isEqualTo(2);
      }
      assertThat(pairs.countDocuments(Filters.eq("side", "left")))
          .isEqualTo(pairs.countDocuments(Filters.eq("side", "right")))
          .isLessThanOrEqualTo(acknowledged + 1);
      pairs.insertOne(new Document("_id", "there is room again"));
    }
  }

  private List<String> writeUntilFull(int kilobytes) throws IOException {
    String limited = "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\"";
    Process writer =
        new ProcessBuilder(
                "bash",
                "-c",
                limited,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                FillingWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output = writer.inputReader()) {
      return output
          .lines()
          .filter(it -> it.matches("[\\w ]+;"))
          .map(it -> it.substring(0, it.length() - 1))
          .toList();
    } finally {
      writer.destroyForcibly().onExit().join();
    }
  }
}
