package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a failed write leaves behind: nothing, in the file and for readers. */
class FailedWriteTest {

  @TempDir Path folder;

  @Test
  void aWriteThatFailsHalfWayIsNeverKeptAndNothingIsWrittenAfterIt() {
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      file.write(() -> map.put(bytes("whole"), bytes("kept")));

      assertThatThrownBy(() -> file.write(() -> halfOf(map, new StackOverflowError())))
          .isInstanceOf(StackOverflowError.class);

      assertRefused(file, map);
      assertThatThrownBy(() -> file.read(file::written, () -> map.get(bytes("half"))))
          .isInstanceOf(MongoServerError.class);
    }
    assertHoldsOnlyTheWholeWrite();
  }

  @Test
  void aRefusalAndAFailureBeforeAnyChangeLeaveTheStoreInService() {
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      assertThatThrownBy(() -> file.write(FailedWriteTest::failed))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> file.write(() -> refused(map)))
          .isInstanceOf(BadValueException.class);
      file.write(() -> map.put(bytes("whole"), bytes("kept")));
    }
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      assertThat(map.get(bytes("whole"))).isEqualTo(bytes("kept"));
    }
  }

  @Test
  void aFailedSyncIsToldToWhoWaitsAndEndsAllWriting() throws IOException {
    new StoreFolder(folder).open().close();
    FailingDisk disk = new FailingDisk(folder.resolve("store.mv"));
    try (StoreFile file = StoreFile.open(disk, 0, StoreFile.Acknowledged.NOWHERE)) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      file.write(() -> map.put(bytes("whole"), bytes("kept")));
      disk.failing = true;
      assertRefused(file, map);
      disk.failing = false;
      assertRefused(file, map);
    }
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      assertThat(map.get(bytes("whole"))).isEqualTo(bytes("kept"));
    }
  }

  @Test
  void aWriteIsNotAcknowledgedWhenItCannotBeMarked() throws IOException {
    new StoreFolder(folder).open().close();
    StoreFile.Acknowledged unwritable =
        version -> {
          throw new IOException("full");
        };
    BlockFile blocks = BlockFile.open(folder.resolve("store.mv"));
    try (StoreFile file = StoreFile.open(blocks, 0, unwritable)) {
      assertThatThrownBy(() -> file.write(() -> file.map("map")))
          .isInstanceOf(MongoServerError.class);
      assertThatThrownBy(file::requireSound).isInstanceOf(MongoServerError.class);
    }
  }

  private static byte[] halfOf(MVMap<byte[], byte[]> map, Error failure) {
    map.put(bytes("half"), bytes("lost"));
    throw failure;
  }

  private static byte[] failed() {
    throw new IllegalStateException("before any change");
  }

  private static byte[] refused(MVMap<byte[], byte[]> map) {
    map.put(bytes("one"), bytes("of two"));
    throw new BadValueException("the second");
  }

  private static void assertRefused(StoreFile file, MVMap<byte[], byte[]> map) {
    assertThatThrownBy(() -> file.write(() -> map.put(bytes("late"), bytes("lost"))))
        .isInstanceOf(MongoServerError.class)
        .hasMessageContaining("The store file could not be written; restart needed");
  }

  private void assertHoldsOnlyTheWholeWrite() {
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      assertThat(map.keyList()).containsExactly(bytes("whole"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class FailingDisk extends BlockFile {

    private volatile boolean failing;

    private FailingDisk(Path path) throws IOException {
      super(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    @Override
    void force() throws IOException {
      if (failing) throw new IOException("no answer from the disk");
      super.force();
    }
  }
}
