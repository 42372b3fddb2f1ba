package org.miaopi.runtime.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Tells beside the store file which file it is and the newest version of it that was acknowledged.
 * It is written after the file is on disk and waits for no disk itself: a power cut may leave it
 * behind the file, never ahead. Two slots in turn, so that one is whole at any time.
 */
final class Mark implements AutoCloseable {

  private static final int CHECKED_BYTES = 4 * Long.BYTES;
  private static final int SLOT_BYTES = CHECKED_BYTES + Integer.BYTES;
  private static final int SLOT_DISTANCE = 512;
  private static final int SLOTS = 2;

  private final FileChannel channel;
  private final ByteBuffer outgoing = ByteBuffer.allocateDirect(SLOT_BYTES);
  private long sequence;

  /** What one slot says; the newest has the highest {@code sequence}. */
  record Entry(long sequence, UUID identity, long version) {}

  private Mark(FileChannel channel, long sequence) {
    this.channel = channel;
    this.sequence = sequence;
  }

  /** To be written on, after whatever it says so far. */
  static Mark open(Path path) throws IOException {
    Entry newest = read(path);
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    return new Mark(channel, newest == null ? 0 : newest.sequence);
  }

  /** What the mark says, or null where there is none that is sound. */
  static @Nullable Entry read(Path path) throws IOException {
    if (!Files.exists(path)) return null;
    ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(path));
    return Stream.iterate(0, it -> it + SLOT_DISTANCE)
        .limit(SLOTS)
        .filter(it -> it + SLOT_BYTES <= all.limit())
        .map(it -> entry(all.slice(it, SLOT_BYTES)))
        .filter(Objects::nonNull)
        .max(Comparator.comparingLong(Entry::sequence))
        .orElse(null);
  }

  /** Remembers that {@code version} of file {@code identity} is on disk. */
  synchronized void write(UUID identity, long version) throws IOException {
    sequence++;
    outgoing.clear().putLong(sequence).putLong(identity.getMostSignificantBits());
    outgoing.putLong(identity.getLeastSignificantBits()).putLong(version);
    outgoing.putInt(checksum(outgoing)).flip();
    long place = sequence % SLOTS * SLOT_DISTANCE;
    while (outgoing.hasRemaining()) channel.write(outgoing, place + outgoing.position());
  }

  void force() throws IOException {
    channel.force(true);
  }

  private static @Nullable Entry entry(ByteBuffer slot) {
    if (slot.getInt(CHECKED_BYTES) != checksum(slot)) return null;
    long sequence = slot.getLong();
    return new Entry(sequence, new UUID(slot.getLong(), slot.getLong()), slot.getLong());
  }

  private static int checksum(ByteBuffer slot) {
    CRC32C checksum = new CRC32C();
    checksum.update(slot.slice(0, CHECKED_BYTES));
    return (int) checksum.getValue();
  }

  @Override
  public void close() {
    Disk.close(channel);
  }
}
