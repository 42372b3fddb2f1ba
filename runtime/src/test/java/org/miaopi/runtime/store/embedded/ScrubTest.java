package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading all of the file while it is in use. */
class ScrubTest {

  private static final int ROUNDS = 60;
  private static final int STORED_BLOCK_BYTES = 4_104;

  @TempDir Path folder;
  private final Random random = new Random(3);

  @Test
  void blocksThatAreWrittenAnewMeanwhileAreNoDamage() {
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      AtomicBoolean stop = new AtomicBoolean();
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(
              () -> {
                while (!stop.get()) {
                  file.write(() -> map.put(new byte[] {(byte) random.nextInt()}, value()));
                  file.compact();
                }
              });
      for (int i = 0; i < ROUNDS; i++) file.verify(Thread::yield, () -> false);
      stop.set(true);
      writer.join();
      assertThat(file.damage()).isNull();
    }
  }

  @Test
  void damageBehindTheBackOfTheStoreIsFoundBeforeAnybodyAsksForIt() throws IOException {
    try (StoreFile file = new StoreFolder(folder).open()) {
      MVMap<byte[], byte[]> map = file.write(() -> file.map("map"));
      file.write(() -> map.put(new byte[] {1}, value()));
      file.verify(() -> {}, () -> false);
      assertThat(file.damage()).isNull();
      file.requireSound();

      flipABitInEachBlock();
      file.verify(() -> {}, () -> false);
      assertThat(file.damage()).isNotNull();
      assertThatThrownBy(file::requireSound)
          .isInstanceOf(MongoServerError.class)
          .hasMessageContaining("of the store file is damaged");
      assertThat(file.compact()).isFalse();
    }
  }

  private void flipABitInEachBlock() throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve("store.mv"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      for (long at = 14_000; at < channel.size(); at += STORED_BLOCK_BYTES) {
        channel.read(one.clear(), at);
        one.put(0, (byte) (one.get(0) ^ 4));
        channel.write(one.flip(), at);
      }
    }
  }

  private byte[] value() {
    byte[] value = new byte[random.nextInt(60_000)];
    random.nextBytes(value);
    return value;
  }
}
