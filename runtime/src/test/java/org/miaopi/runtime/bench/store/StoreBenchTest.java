package org.miaopi.runtime.bench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.bench.Machine;
import org.miaopi.runtime.bench.Measured;
import org.miaopi.runtime.store.Store;

/** What {@code ./miaopi bench store} measures, and how it judges it. */
class StoreBenchTest {

  private static final int SIZE = 1_000;
  private static final Duration MOMENT = Duration.ofMillis(50);

  @TempDir private Path folder;

  @Test
  void everyOperationIsAnsweredRightlyByAnIndex() {
    try (Store store = Store.open(null, folder)) {
      Subject subject = new Subject(store.database());
      subject.fill(SIZE);
      Filled collection = subject.collections().getFirst();

      for (Operation operation : Operation.values()) {
        Measured measured = subject.run(operation, collection, 2, MOMENT);
        assertThat(measured.count()).as(operation.code()).isPositive();
        assertThat(measured.nanos()).hasSize(measured.count()).isSorted();
      }

      assertThat(subject.fullScans()).isZero();
      assertThat(store.database().getCollection("applications-1000").countDocuments())
          .isEqualTo(subject.documents());
    }
  }

  @Test
  void aWalkOverACollectionShows() {
    try (Store store = Store.open(null, folder)) {
      Subject subject = new Subject(store.database());
      subject.fill(SIZE);

      store.database().getCollection("applications-1000").find(new Document("fee", 1)).first();

      assertThat(subject.fullScans()).isEqualTo(1);
    }
  }

  @Test
  void documentsAreLikeThoseOfThePlatform() {
    try (Store store = Store.open(null, folder)) {
      Codec<Document> codec = store.database().getCodecRegistry().get(Document.class);
      Document document = new Applications(SIZE).document(7, 0);

      int bytes = new RawBsonDocument(document, codec).getByteBuffer().remaining();

      assertThat(bytes).isBetween(1_000, 1_500);
      assertThat(Applications.id(8)).hasSize(26).isGreaterThan(Applications.id(7));
    }
  }

  @Test
  void goalsAreJudgedByTheLargestCollection() {
    List<Cell> cells =
        List.of(
            cell(Operation.FIND, 1_000, 800),
            cell(Operation.FIND, 1_000_000, 200),
            cell(Operation.UPDATE, 1_000, 600),
            cell(Operation.UPDATE, 1_000_000, 300),
            cell(Operation.INSERT, 1_000_000, 5_000));
    UnderLoad load = new UnderLoad(cells, Map.of(), 1, 1, 1, null, 600L << 20, 0L);

    List<Goal> goals = new StoreFigures(Machine.here(), load, 1, 1).goals();

    assertThat(goals)
        .containsExactly(
            new Goal("goal.find", 4, 3, false),
            new Goal("goal.update", 2, 3, true),
            new Goal("goal.insert", 5_000, 2_500, true),
            new Goal("goal.heap", 600, 512, false),
            new Goal("goal.scans", 0, 0, true));
  }

  private static Cell cell(Operation operation, int documents, int count) {
    return new Cell(operation, 32, documents, new Measured(32, count, 1, new long[count]), null);
  }
}
