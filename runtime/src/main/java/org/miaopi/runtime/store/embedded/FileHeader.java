package org.miaopi.runtime.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The beginning of a store file. It is written when everything else of a new file is on disk, so
 * that a file with a header is whole.
 *
 * @param identity of this file; a copy gets another
 * @param version that the file had when it was new, less than which it never has
 */
record FileHeader(UUID identity, long version) {

  static final int BYTES = 4096;

  private static final byte[] MAGIC = "miaopi store 1.\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FORMER_MAGIC = "H:2,".getBytes(StandardCharsets.US_ASCII);
  private static final int CHECKED_BYTES = MAGIC.length + 3 * Long.BYTES;

  /** Completes the new file at {@code path}. */
  void write(Path path) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(CHECKED_BYTES + Integer.BYTES);
    bytes.put(MAGIC).putLong(identity.getMostSignificantBits());
    bytes.putLong(identity.getLeastSignificantBits()).putLong(version);
    bytes.putInt(checksum(bytes)).flip();
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) channel.write(bytes, bytes.position());
      channel.force(true);
    }
  }

  /**
   * Of the file at {@code path}.
   *
   * @throws StoreDamaged if it has none that is sound
   */
  static FileHeader read(Path path) throws IOException {
    ByteBuffer bytes = beginning(path, CHECKED_BYTES + Integer.BYTES);
    boolean sound =
        bytes.remaining() == CHECKED_BYTES + Integer.BYTES
            && bytes.getInt(CHECKED_BYTES) == checksum(bytes)
            && bytes.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    if (!sound) throw new StoreDamaged("its header is not readable");
    bytes.position(MAGIC.length);
    return new FileHeader(new UUID(bytes.getLong(), bytes.getLong()), bytes.getLong());
  }

  /** Whether the file is in the format of the first release, which has no checksums. */
  static boolean isFormer(Path path) throws IOException {
    return beginning(path, FORMER_MAGIC.length).equals(ByteBuffer.wrap(FORMER_MAGIC));
  }

  private static ByteBuffer beginning(Path path, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try (FileChannel channel = FileChannel.open(path)) {
      while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) continue;
    }
    return bytes.flip();
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(Arrays.copyOf(bytes.array(), CHECKED_BYTES));
    return (int) checksum.getValue();
  }
}
