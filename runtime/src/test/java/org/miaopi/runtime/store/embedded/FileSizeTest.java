package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSizeTest {

  private static final int DOCUMENTS = 10_000;
  private static final int BYTES = 1_000;
  private static final int WRITES = 500;
  private static final int CHANGES = 20;
  private static final long MEGABYTE = 1 << 20;

  @TempDir Path folder;
  private final Random random = new Random(5);

  @Test
  void staysSmallUnderConstantUpdatesAndShrinksAgain() {
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      fill(file, map, DOCUMENTS);
      long live = file.liveBytes();
      assertThat(live).isGreaterThan(DOCUMENTS * (long) BYTES);
      long largest = 0;
      for (int i = 0; i < WRITES; i++) {
        file.write(() -> change(map));
        file.compact();
        largest = Math.max(largest, file.bytes());
      }
      assertThat(largest).isLessThan(2 * live + 32 * MEGABYTE);

      file.write(() -> keepOnly(map, DOCUMENTS / 10));
      for (int i = 0; i < 200 && file.compact(); i++) file.requireSound();
      assertThat(file.liveBytes()).isLessThan(live / 4);
      assertThat(file.bytes()).isLessThan(2 * file.liveBytes() + 24 * MEGABYTE);
      assertThat(map.sizeAsLong()).isEqualTo(DOCUMENTS / 10);
    }
  }

  @Test
  void aFileThatIsMostlyDeadIsRewrittenAtTheStart() throws IOException {
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      fill(file, map, 8 * DOCUMENTS);
      file.write(() -> keepOnly(map, 100));
      file.abandon();
    }
    long before = Files.size(folder.resolve("store.mv"));
    assertThat(before).isGreaterThan(64 * MEGABYTE);
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      assertThat(map.sizeAsLong()).isEqualTo(100);
      assertThat(Files.size(folder.resolve("store.mv"))).isLessThan(MEGABYTE);
    }
    assertThat(folder.resolve("store.mv.new")).doesNotExist();
  }

  private void fill(StoreFile file, MVMap<byte[], byte[]> map, int documents) {
    for (int from = 0; from < documents; from += 1_000) {
      int first = from;
      file.write(
          () -> {
            for (int key = first; key < first + 1_000; key++) map.put(key(key), value());
            return first;
          });
    }
  }

  private int change(MVMap<byte[], byte[]> map) {
    for (int i = 0; i < CHANGES; i++) map.put(key(random.nextInt(DOCUMENTS)), value());
    return CHANGES;
  }

  private static int keepOnly(MVMap<byte[], byte[]> map, int documents) {
    map.keyIterator(key(documents)).forEachRemaining(map::remove);
    return documents;
  }

  private byte[] value() {
    byte[] value = new byte[BYTES];
    random.nextBytes(value);
    return value;
  }

  private static byte[] key(int key) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(key).array();
  }
}
