package org.miaopi.runtime.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * A file of blocks that never hands out a damaged one. It begins with its {@link FileHeader}, then
 * come the two blocks of MVStore's own header, which has checksums of its own. Every block from
 * there on is followed by its owner, so that what an earlier owner left there is not taken for new,
 * and by a CRC32C (RFC 3720) over content, owner and place. Blocks are written whole and alone.
 */
class BlockFile implements AutoCloseable {

  static final int BLOCK_BYTES = 4096;

  /** Reads the block whoever owns it. */
  static final int ANY_OWNER = -1;

  private static final int TRAILER_BYTES = 2 * Integer.BYTES;
  private static final int STORED_BYTES = BLOCK_BYTES + TRAILER_BYTES;
  private static final int PLAIN_BLOCKS = 2;
  private static final long PLAIN_BYTES = PLAIN_BLOCKS * (long) BLOCK_BYTES;
  private static final long CHECKED_AT = FileHeader.BYTES + PLAIN_BYTES;
  private static final int BLOCKS_AT_ONCE = 64;

  private final FileChannel channel;
  private final ByteBuffer outgoing = ByteBuffer.allocateDirect(BLOCKS_AT_ONCE * STORED_BYTES);

  BlockFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens the file, or creates one that nobody but its owner may read. */
  static BlockFile open(Path path) throws IOException {
    return new BlockFile(
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE),
            Disk.privateFile()));
  }

  /**
   * Bytes from anywhere in blocks of {@code owner}.
   *
   * @throws DamagedBlock if one of the blocks is not sound or the file ends before
   */
  ByteBuffer read(long position, int length, int owner) throws IOException {
    ByteBuffer result = ByteBuffer.allocate(length);
    if (position < PLAIN_BYTES) {
      fill(result, FileHeader.BYTES + position, 0);
      return result.flip();
    }
    long block = position / BLOCK_BYTES;
    int skipped = (int) (position % BLOCK_BYTES);
    while (result.hasRemaining()) {
      int blocks = Math.min(BLOCKS_AT_ONCE, blocks(skipped + result.remaining()));
      ByteBuffer stored = ByteBuffer.allocate(blocks * STORED_BYTES);
      fill(stored, place(block), block);
      for (int i = 0; i < blocks; i++, block++, skipped = 0) {
        int start = i * STORED_BYTES;
        if (!sound(stored, start, block, owner)) throw new DamagedBlock(block);
        int wanted = Math.min(BLOCK_BYTES - skipped, result.remaining());
        result.put(stored.array(), start + skipped, wanted);
      }
    }
    return result.flip();
  }

  /** Writes whole blocks, which belong to {@code owner} then. */
  synchronized void write(long position, ByteBuffer content, int owner) throws IOException {
    if (position < PLAIN_BYTES) {
      drain(content, FileHeader.BYTES + position);
      return;
    }
    for (long block = position / BLOCK_BYTES; content.hasRemaining(); ) {
      int blocks = Math.min(BLOCKS_AT_ONCE, blocks(content.remaining()));
      outgoing.clear();
      for (int i = 0; i < blocks; i++) append(content, block + i, owner);
      drain(outgoing.flip(), place(block));
      block += blocks;
    }
  }

  /** Without the checksums. */
  long size() throws IOException {
    long checked = (channel.size() - CHECKED_AT) / STORED_BYTES;
    return channel.size() < CHECKED_AT ? 0 : (PLAIN_BLOCKS + checked) * BLOCK_BYTES;
  }

  void truncate(long size) throws IOException {
    cut(place(size / BLOCK_BYTES));
  }

  /** Ends the file itself at that place. */
  void cut(long place) throws IOException {
    channel.truncate(place);
  }

  /** Returns once everything written is on the disk. */
  void force() throws IOException {
    channel.force(true);
  }

  private void append(ByteBuffer content, long block, int owner) {
    int start = outgoing.position();
    outgoing.put(start, content, content.position(), BLOCK_BYTES);
    content.position(content.position() + BLOCK_BYTES);
    outgoing.putInt(start + BLOCK_BYTES, owner);
    int checksum = checksum(outgoing.slice(start, BLOCK_BYTES + Integer.BYTES), block);
    outgoing.putInt(start + BLOCK_BYTES + Integer.BYTES, checksum);
    outgoing.position(start + STORED_BYTES);
  }

  private static boolean sound(ByteBuffer stored, int start, long block, int owner) {
    int checksum = checksum(stored.slice(start, BLOCK_BYTES + Integer.BYTES), block);
    return stored.getInt(start + BLOCK_BYTES + Integer.BYTES) == checksum
        && (owner == ANY_OWNER || stored.getInt(start + BLOCK_BYTES) == owner);
  }

  private static int checksum(ByteBuffer contentAndOwner, long block) {
    CRC32C checksum = new CRC32C();
    checksum.update(contentAndOwner);
    checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, block));
    return (int) checksum.getValue();
  }

  private static int blocks(int bytes) {
    return (bytes + BLOCK_BYTES - 1) / BLOCK_BYTES;
  }

  private static long place(long block) {
    return CHECKED_AT + (block - PLAIN_BLOCKS) * STORED_BYTES;
  }

  private void fill(ByteBuffer buffer, long place, long block) throws IOException {
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, place + buffer.position());
      if (read < 0) throw new DamagedBlock(block + buffer.position() / STORED_BYTES);
    }
  }

  /** Puts bytes at a place of the file itself; nothing else writes to it. */
  void drain(ByteBuffer buffer, long place) throws IOException {
    long shift = place - buffer.position();
    while (buffer.hasRemaining()) {
      int written = channel.write(buffer, shift + buffer.position());
      if (written < 0) throw new IOException("Nothing could be written");
    }
  }

  @Override
  public void close() {
    Disk.close(channel);
  }
}
