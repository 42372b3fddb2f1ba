package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

  private static final int KEYS = 2_000;
  private static final int WRITES = 1_500;

  @TempDir Path folder;

  @Test
  void compactingLosesNothing() {
    Random random = new Random(11);
    Map<Integer, byte[]> expected = new TreeMap<>();
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("1"));
      for (int i = 0; i < WRITES; i++) {
        file.write(() -> change(map, expected, random));
        if (i % 50 == 0) file.compact();
      }
      assertHolds(map, expected);
    }
    try (StoreFile file = new StoreFolder(folder).open()) {
      assertHolds(file.write(() -> file.map("1")), expected);
    }
  }

  private static int change(
      MVMap<byte[], byte[]> map, Map<Integer, byte[]> expected, Random random) {
    int changes = random.nextInt(1, 12);
    for (int i = 0; i < changes; i++) {
      int key = random.nextInt(KEYS);
      byte[] value = new byte[random.nextInt(600)];
      random.nextBytes(value);
      if (random.nextInt(5) == 0) {
        map.remove(key(key));
        expected.remove(key);
      } else {
        map.put(key(key), value);
        expected.put(key, value);
      }
    }
    return changes;
  }

  private static void assertHolds(MVMap<byte[], byte[]> map, Map<Integer, byte[]> expected) {
    assertThat(map.sizeAsLong()).isEqualTo(expected.size());
    expected.forEach((key, value) -> assertThat(map.get(key(key))).isEqualTo(value));
  }

  private static byte[] key(int key) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(key).array();
  }
}
