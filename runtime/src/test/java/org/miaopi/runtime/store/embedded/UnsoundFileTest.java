package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not what was acknowledged is told, never served. */
class UnsoundFileTest {

  private static final int KEYS = 300;
  private static final int WRITES = 60;
  private static final int FLIPS = 1_500;

  @TempDir Path folder;
  private final Random random = new Random(20261125);
  private final SortedMap<Integer, byte[]> expected = new TreeMap<>();
  private Path path;
  private Path mark;

  @BeforeEach
  void write() {
    path = folder.resolve("store.mv");
    mark = folder.resolve("store.mark");
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      for (int i = 0; i < WRITES; i++) file.write(() -> change(map));
    }
  }

  private int change(MVMap<byte[], byte[]> map) {
    for (int i = 0; i < 10; i++) {
      int key = random.nextInt(KEYS);
      byte[] value = new byte[random.nextInt(100) == 0 ? 20_000 : random.nextInt(400)];
      random.nextBytes(value);
      map.put(key(key), value);
      expected.put(key, value);
    }
    return expected.size();
  }

  @Test
  void aFlippedBitAnywhereIsToldOrChangesNothing() throws Exception {
    byte[] sound = Files.readAllBytes(path);
    byte[] soundMark = Files.readAllBytes(mark);
    int told = 0;
    for (int i = 0; i < FLIPS; i++) {
      byte[] flipped = sound.clone();
      int place = random.nextInt(flipped.length);
      flipped[place] ^= (byte) (1 << random.nextInt(8));
      told += toldOrRight(flipped, soundMark, "byte " + place);
    }
    assertThat(told).isGreaterThan(FLIPS / 10);
  }

  @Test
  void aFileCutOffAnywhereIsToldOrComplete() throws Exception {
    byte[] sound = Files.readAllBytes(path);
    byte[] soundMark = Files.readAllBytes(mark);
    int told = 0;
    for (int length = 0; length < sound.length; length += random.nextInt(1, 4_000)) {
      told += toldOrRight(Arrays.copyOf(sound, length), soundMark, "cut at " + length);
    }
    assertThat(told).isGreaterThan(100);
  }

  @Test
  void aStretchOfZerosOrOfOlderBlocksIsToldOrChangesNothing() throws Exception {
    byte[] older = Files.readAllBytes(path);
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      for (int i = 0; i < WRITES; i++) file.write(() -> change(map));
    }
    byte[] sound = Files.readAllBytes(path);
    byte[] soundMark = Files.readAllBytes(mark);
    for (int i = 0; i < FLIPS / 3; i++) {
      byte[] mixed = sound.clone();
      int length = 4_104 * random.nextInt(1, 6);
      int start = 12_288 + 4_104 * random.nextInt((older.length - 12_288) / 4_104);
      length = Math.min(length, Math.min(older.length, mixed.length) - start);
      if (length <= 0) continue;
      if (i % 2 == 0) Arrays.fill(mixed, start, start + length, (byte) 0);
      else System.arraycopy(older, start, mixed, start, length);
      toldOrRight(mixed, soundMark, "stretch at " + start);
    }
  }

  @Test
  void anOlderCopyOfTheFileIsTold() throws IOException {
    Path copy = folder.resolve("older");
    Files.copy(path, copy);
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      file.write(() -> change(map));
    }
    Files.move(copy, path, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> new StoreFolder(folder).open())
        .isInstanceOf(StoreRolledBack.class)
        .hasMessageMatching(
            "The store file is not the newest: \\d acknowledged commits are missing");

    new StoreFolder(folder).accept();
    new StoreFolder(folder).open().close();
  }

  @Test
  void aDamagedNewestCommitIsToldWhenItWasAcknowledgedAndForgottenWhenNot() throws Exception {
    byte[] markBefore;
    long sizeBefore = Files.size(path);
    try (StoreFile file = new StoreFolder(folder).open()) {
      markBefore = Files.readAllBytes(mark);
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      file.write(() -> map.put(key(0), new byte[200_000]));
      file.abandon();
    }
    byte[] markAfter = Files.readAllBytes(mark);
    byte[] torn = Files.readAllBytes(path);
    assertThat((long) torn.length).isGreaterThan(sizeBefore);
    torn[torn.length - 100_000] ^= 1;

    assertThat(toldOrRight(torn, markAfter, "acknowledged")).isEqualTo(1);
    assertThat(toldOrRight(torn, markBefore, "not acknowledged")).isZero();
  }

  @Test
  void anotherFileAMissingMarkAndAMissingFileAreTold() throws IOException {
    byte[] soundMark = Files.readAllBytes(mark);
    Files.delete(mark);
    assertThatThrownBy(() -> new StoreFolder(folder).open())
        .isInstanceOf(StoreRolledBack.class)
        .hasMessage("The store file is not the newest: its mark is missing or not readable");

    Files.write(mark, soundMark);
    Files.move(path, folder.resolve("aside"));
    assertThatThrownBy(() -> new StoreFolder(folder).open())
        .isInstanceOf(StoreRolledBack.class)
        .hasMessage("The store file is not the newest: it is missing");

    Path other = folder.resolve("other");
    new StoreFolder(other).open().close();
    Files.copy(other.resolve("store.mv"), path);
    assertThatThrownBy(() -> new StoreFolder(folder).open())
        .isInstanceOf(StoreRolledBack.class)
        .hasMessage("The store file is not the newest: the mark beside it is of another file");
  }

  @Test
  void damageThatIsMetIsSaidAndRemembered() throws IOException {
    byte[] sound = Files.readAllBytes(path);
    for (int place = 14_000; place < sound.length; place += 4_104) {
      byte[] flipped = sound.clone();
      flipped[place] ^= 1;
      Files.write(path, flipped);
      try (StoreFile file = new StoreFolder(folder).open()) {
        MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
        assertThatThrownBy(() -> file.read(file::written, () -> values(map)))
            .isInstanceOf(MongoServerError.class)
            .hasMessageMatching(
                ".*Block \\d+ of the store file is damaged; restore a backup, "
                    + "or see what is left by ./miaopi check");
        assertThatThrownBy(file::requireSound).hasMessageContaining("is damaged");
        return;
      } catch (StoreUnsound | MongoServerError | AssertionError atOnceOrUnused) {
        Files.write(path, sound);
      }
    }
    throw new AssertionError("no block that is read late");
  }

  @Test
  void nothingIsLeftOfAFileWithEveryBlockDamaged() throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    for (int place = 14_000; place < bytes.length; place += 4_104) bytes[place] ^= 1;
    Files.write(path, bytes);
    assertThatThrownBy(() -> new StoreFolder(folder).open()).isInstanceOf(StoreUnsound.class);
    assertThatThrownBy(() -> new StoreFolder(folder).accept()).isInstanceOf(StoreDamaged.class);
    assertThatThrownBy(() -> StoreFolder.openCopy(path)).isInstanceOf(StoreDamaged.class);
  }

  /** 1 when the file is refused or a read of it fails; fails when anything read is wrong. */
  private int toldOrRight(byte[] content, byte[] markContent, String what) throws Exception {
    Files.write(path, content);
    Files.write(mark, markContent);
    try (StoreFile file = new StoreFolder(folder).open();
        AutoCloseable unchanged = file::abandon) {
      MVMap<byte[], byte[]> map = file.read(file::written, () -> file.map("map"));
      assertThat(equal(file.read(file::written, () -> values(map)), expected)).as(what).isTrue();
      file.verify(() -> {}, () -> false);
      return file.damage() == null ? 0 : 1;
    } catch (StoreUnsound | MongoServerError | MVStoreException told) {
      return 1;
    }
  }

  private static boolean equal(Map<Integer, byte[]> one, Map<Integer, byte[]> other) {
    return one.keySet().equals(other.keySet())
        && one.keySet().stream().allMatch(it -> Arrays.equals(one.get(it), other.get(it)));
  }

  private static SortedMap<Integer, byte[]> values(MVMap<byte[], byte[]> map) {
    SortedMap<Integer, byte[]> values = new TreeMap<>();
    Cursor<byte[], byte[]> cursor = map.cursor(null);
    while (cursor.hasNext()) {
      int key = ByteBuffer.wrap(cursor.next()).getInt();
      values.put(key, cursor.getValue());
    }
    return values;
  }

  private static byte[] key(int key) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(key).array();
  }
}
