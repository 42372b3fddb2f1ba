package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

  private static final int KEYS = 3_000;

  @TempDir Path folder;
  private StoreFile file;
  private MVMap<byte[], byte[]> numbers;
  private MVMap<byte[], byte[]> doubles;

  @BeforeEach
  void fill() {
    file = new StoreFolder(folder).open();
    numbers = file.write(() -> file.map("numbers"));
    doubles = file.write(() -> file.map("doubles"));
    for (int key = 0; key < KEYS; key++) set(key, key);
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void showsOneMomentWhileWritesGoOn() {
    try (Snapshot snapshot = file.snapshot()) {
      set(7, 1_000_000);
      set(KEYS, KEYS);
      file.write(() -> numbers.remove(bytes(8)));

      assertThat(snapshot.names()).containsExactly("catalog", "doubles", "numbers");
      assertThat(snapshot.size("numbers")).isEqualTo(KEYS);
      assertThat(snapshot.get("numbers", bytes(7))).isEqualTo(bytes(7));
      assertThat(snapshot.get("numbers", bytes(8))).isEqualTo(bytes(8));
      assertThat(snapshot.get("numbers", bytes(KEYS))).isNull();
      assertThat(snapshot.cursor("numbers", bytes(8)).next()).isEqualTo(bytes(8));
    }
  }

  @Test
  void aCopyTakenWhileWritersRunHoldsEveryWriteWholeAndNothingLater() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Random random = new Random(i);
      writers.add(
          CompletableFuture.runAsync(
              () -> {
                while (!stop.get()) set(random.nextInt(KEYS), random.nextInt());
              }));
    }
    try (Snapshot snapshot = file.snapshot()) {
      List<Integer> before = values(snapshot);
      for (int i = 0; i < 20; i++) file.compact();
      snapshot.copyTo(folder.resolve("copy.mv"));
      assertThat(values(snapshot)).isEqualTo(before);
      stop.set(true);
      for (CompletableFuture<Void> writer : writers) writer.join();

      try (StoreFile copy = StoreFolder.openCopy(folder.resolve("copy.mv"));
          Snapshot copied = copy.snapshot()) {
        assertThat(values(copied)).isEqualTo(before);
      }
    }
  }

  @Test
  void outlivesTheMapsThatItShows() {
    try (Snapshot snapshot = file.snapshot()) {
      List<Integer> before = values(snapshot);
      file.write(
          () -> {
            file.drop(numbers);
            file.drop(doubles);
            return true;
          });
      for (int i = 0; i < 20; i++) {
        file.write(() -> file.map("other").put(bytes(1), new byte[100_000]));
        file.compact();
      }
      assertThat(values(snapshot)).isEqualTo(before);
    }
  }

  /** In one write: a number, and its double in another map. */
  private void set(int key, int value) {
    file.write(
        () -> {
          numbers.put(bytes(key), bytes(value));
          return doubles.put(bytes(key), bytes(2 * value));
        });
  }

  private static List<Integer> values(Snapshot snapshot) {
    List<Integer> values = new ArrayList<>();
    Cursor<byte[], byte[]> cursor = snapshot.cursor("numbers", null);
    while (cursor.hasNext()) {
      byte[] key = cursor.next();
      int value = ByteBuffer.wrap(cursor.getValue()).getInt();
      assertThat(snapshot.get("doubles", key)).isEqualTo(bytes(2 * value));
      values.add(value);
    }
    return values;
  }

  private static byte[] bytes(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }
}
