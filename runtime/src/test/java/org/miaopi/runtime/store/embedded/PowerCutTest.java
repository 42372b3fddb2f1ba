package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever moment a process is killed at, or the power is cut with any part of what was not synced
 * yet on the disk, the file opens with all that was acknowledged.
 */
class PowerCutTest {

  private static final int SEEDS = Integer.getInteger("store.seeds", 4);
  private static final int WRITES = 400;
  private static final int WRITES_OF_A_DAY = 80;
  private static final int KEYS = 60;
  private static final int CUTS = 400;
  private static final int SECTOR_BYTES = 512;

  @TempDir Path folder;

  @Test
  void aProcessKilledAtAnyMomentHasLostNothing() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Life life = new Life(new Random(seed), folder.resolve("kill" + seed));
      for (int i = 0; i < CUTS; i++) {
        int moment = life.random.nextInt(life.changes.size());
        life.assertThatNothingIsLost(life.killedAt(moment), moment, "seed " + seed);
      }
    }
  }

  @Test
  void aPowerCutWithAnyPartOfTheLastWritesOnTheDiskHasLostNothing() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Life life = new Life(new Random(seed), folder.resolve("power" + seed));
      for (int i = 0; i < CUTS; i++) {
        int moment = life.random.nextInt(life.changes.size());
        life.assertThatNothingIsLost(life.cutOffAt(moment), moment, "seed " + seed);
      }
    }
  }

  /** A store that was written to, and all that happened to its disk. */
  private static final class Life {

    private final Random random;
    private final Path folder;
    private final List<Change> changes = new ArrayList<>();
    private final byte[] beginning;
    private final List<SortedMap<String, byte[]>> states = new ArrayList<>();

    /** After how many changes of the disk each state was acknowledged. */
    private final List<Integer> acknowledged = new ArrayList<>();

    private Life(Random random, Path folder) throws IOException {
      this.random = random;
      this.folder = folder;
      new StoreFolder(folder).open().close();
      this.beginning = Files.readAllBytes(folder.resolve("store.mv"));
      keep(new TreeMap<>());
      while (states.size() < WRITES) open();
    }

    /** Writes for a while and closes the file. */
    private void open() throws IOException {
      RecordingDisk disk = new RecordingDisk(folder.resolve("store.mv"), changes);
      try (StoreFile file = StoreFile.open(disk, 0, StoreFile.Acknowledged.NOWHERE)) {
        MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
        for (int i = 0; i < WRITES_OF_A_DAY; i++) write(file, map);
      }
    }

    private void write(StoreFile file, MVMap<byte[], byte[]> map) {
      SortedMap<String, byte[]> next = new TreeMap<>(states.getLast());
      for (int i = random.nextInt(1, 8); i > 0; i--) {
        byte[] value = new byte[random.nextInt(10) == 0 ? 30_000 : random.nextInt(3_000)];
        random.nextBytes(value);
        next.put("" + random.nextInt(KEYS), value);
      }
      next.put("state", ("" + states.size()).getBytes());
      file.write(
          () -> {
            next.forEach((key, value) -> put(map, key, value));
            return null;
          });
      keep(next);
    }

    private void put(MVMap<byte[], byte[]> map, String key, byte[] value) {
      if (states.getLast().get(key) != value) map.put(key.getBytes(), value);
    }

    private void keep(SortedMap<String, byte[]> state) {
      states.add(state);
      acknowledged.add(changes.size());
    }

    private byte[] killedAt(int moment) {
      Image image = new Image(beginning);
      for (Change change : changes.subList(0, moment)) image.take(change);
      if (changes.get(moment) instanceof Written last) {
        image.take(last.part(0, random.nextInt(last.bytes.length)));
      }
      return image.bytes();
    }

    private byte[] cutOffAt(int moment) {
      Image image = new Image(beginning);
      int synced = changes.subList(0, moment).lastIndexOf(new Synced());
      for (Change change : changes.subList(0, synced + 1)) image.take(change);
      for (Change change : changes.subList(synced + 1, moment)) {
        if (change instanceof Written written) someSectors(image, written);
        else if (random.nextBoolean()) image.take(change);
      }
      return image.bytes();
    }

    private void someSectors(Image image, Written written) {
      int of = random.nextInt(3);
      for (int from = 0; from < written.bytes.length; ) {
        int sector = SECTOR_BYTES - (int) ((written.place + from) % SECTOR_BYTES);
        int to = Math.min(written.bytes.length, from + sector);
        if (random.nextInt(2) < of) image.take(written.part(from, to));
        from = to;
      }
    }

    private void assertThatNothingIsLost(byte[] content, int moment, String which)
        throws IOException {
      Path path = folder.resolve("cut.mv");
      Files.write(path, content);
      int least = (int) acknowledged.stream().filter(it -> it <= moment).count() - 1;
      String what = which + ", change " + moment;
      try (StoreFile file =
          StoreFile.open(BlockFile.open(path), 0, StoreFile.Acknowledged.NOWHERE)) {
        SortedMap<String, byte[]> found = file.write(() -> all(file.map("map")));
        int state = found.isEmpty() ? 0 : Integer.parseInt(new String(found.get("state")));
        assertThat(state).as(what).isBetween(least, least + 1);
        assertThat(found.keySet()).as(what).isEqualTo(states.get(state).keySet());
        found.forEach(
            (key, value) -> assertThat(value).as(what).isEqualTo(states.get(state).get(key)));
        file.verify(() -> {}, () -> false);
        assertThat(file.damage()).as(what).isNull();
      }
    }

    private static SortedMap<String, byte[]> all(MVMap<byte[], byte[]> map) {
      SortedMap<String, byte[]> all = new TreeMap<>();
      Cursor<byte[], byte[]> cursor = map.cursor(null);
      while (cursor.hasNext()) all.put(new String(cursor.next()), cursor.getValue());
      return all;
    }
  }

  private sealed interface Change {}

  private record Written(long place, byte[] bytes) implements Change {

    private Written part(int from, int to) {
      return new Written(place + from, Arrays.copyOfRange(bytes, from, to));
    }
  }

  private record Cut(long place) implements Change {}

  private record Synced() implements Change {}

  /** A file's content to which changes are done. */
  private static final class Image {

    private byte[] bytes;
    private int length;

    private Image(byte[] beginning) {
      bytes = beginning.clone();
      length = bytes.length;
    }

    private void take(Change change) {
      switch (change) {
        case Written written -> {
          int end = (int) written.place + written.bytes.length;
          if (end > bytes.length) bytes = Arrays.copyOf(bytes, 2 * end);
          System.arraycopy(written.bytes, 0, bytes, (int) written.place, written.bytes.length);
          length = Math.max(length, end);
        }
        case Cut cut -> {
          if (cut.place < length) Arrays.fill(bytes, (int) cut.place, length, (byte) 0);
          length = Math.min(length, (int) cut.place);
        }
        case Synced synced -> {}
      }
    }

    private byte[] bytes() {
      return Arrays.copyOf(bytes, length);
    }
  }

  private static final class RecordingDisk extends BlockFile {

    private final List<Change> changes;

    private RecordingDisk(Path path, List<Change> changes) throws IOException {
      super(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
      this.changes = changes;
    }

    @Override
    void drain(ByteBuffer buffer, long place) throws IOException {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(buffer.position(), bytes);
      changes.add(new Written(place, bytes));
      super.drain(buffer, place);
    }

    @Override
    void cut(long place) throws IOException {
      changes.add(new Cut(place));
      super.cut(place);
    }

    @Override
    void force() throws IOException {
      super.force();
      changes.add(new Synced());
    }
  }
}
