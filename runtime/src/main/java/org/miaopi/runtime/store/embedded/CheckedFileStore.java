package org.miaopi.runtime.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.SFChunk;
import org.jspecify.annotations.Nullable;

/** MVStore's pages in a {@link BlockFile}: its chunks own the blocks. */
final class CheckedFileStore extends RandomAccessStore {

  private static final int CACHE_MEGABYTES = 64;
  private static final int PAGE_BYTES = 4 << 10;
  private static final int CHUNK_HEADER_BYTES = 1024;
  private static final int HEXADECIMAL = 16;

  /** MVStore writes the header after a chunk when the one before said this, and removes it. */
  private static final String CLEAN = "clean";

  private static final long SMALL_BYTES = 16 << 20;
  private static final int LARGE_TIMES = 2;
  private static final int STEP_BYTES = 1 << 20;
  private static final int SPARSE_PERCENT = 60;
  private static final int ANY_PERCENT = 101;
  private static final int SHRINK_PERCENT = 10;

  private final BlockFile file;
  private final long acknowledged;
  private boolean opening = true;
  private volatile @Nullable DamagedBlock damage;
  private @Nullable List<SFChunk> evacuated;

  /**
   * While it opens, a chunk of a later version than {@code acknowledged} counts only when each of
   * its blocks is sound: a power cut may have left the last write on disk in part.
   */
  CheckedFileStore(BlockFile file, String name, long acknowledged) throws IOException {
    super(Map.of("cacheSize", CACHE_MEGABYTES, "pageSplitSize", PAGE_BYTES));
    this.file = file;
    this.acknowledged = acknowledged;
    init(name, false);
    setSize(file.size());
  }

  /** From now on a damaged block is remembered. */
  void opened() {
    opening = false;
  }

  /** The first damaged block that was met, or null. */
  @Nullable DamagedBlock damage() {
    return damage;
  }

  @Override
  public ByteBuffer readFully(@Nullable SFChunk chunk, long position, int length) {
    readCount.incrementAndGet();
    readBytes.addAndGet(length);
    try {
      ByteBuffer bytes = read(position, length, chunk == null ? BlockFile.ANY_OWNER : chunk.id);
      if (opening && chunk == null && length == CHUNK_HEADER_BYTES) requireWhole(position, bytes);
      return bytes;
    } catch (DamagedBlock e) {
      if (!opening && stillHolds(chunk, position)) damage = e;
      throw e;
    }
  }

  private ByteBuffer read(long position, int length, int owner) {
    try {
      return file.read(position, length, owner);
    } catch (ClosedChannelException e) {
      throw new MVStoreException(DataUtils.ERROR_CLOSED, "The store file is closed");
    } catch (IOException e) {
      throw new DamagedBlock(position / BlockFile.BLOCK_BYTES);
    }
  }

  private void requireWhole(long position, ByteBuffer header) {
    String text = StandardCharsets.ISO_8859_1.decode(header.duplicate()).toString();
    if (!text.startsWith("chunk:") || text.indexOf('\n') < 0) return;
    Map<String, String> chunk = DataUtils.parseMap(text.substring(0, text.indexOf('\n')).strip());
    if (number(chunk, "version") <= acknowledged) return;
    int owner = (int) number(chunk, "chunk");
    verify(position / BlockFile.BLOCK_BYTES, (int) number(chunk, "len"), owner);
  }

  private static long number(Map<String, String> chunk, String name) {
    return Long.parseLong(chunk.getOrDefault(name, "0"), HEXADECIMAL);
  }

  private void verify(long block, int blocks, int owner) {
    for (int i = 0; i < blocks; i++) {
      read((block + i) * BlockFile.BLOCK_BYTES, BlockFile.BLOCK_BYTES, owner);
    }
  }

  /** How many bytes of the file are alive. */
  long liveBytes() {
    return getChunks().values().stream().mapToLong(it -> it.maxLenLive).sum();
  }

  /** Whether the file is so much larger than what is alive in it that work on it pays. */
  boolean wasteful() {
    return size() > SMALL_BYTES + LARGE_TIMES * liveBytes();
  }

  /** Rewrites what is alive in a few chunks, with no other write beside it. */
  boolean compactStep() {
    if (compact(SPARSE_PERCENT, STEP_BYTES)) return true;
    long end = liveBytes() / BlockFile.BLOCK_BYTES;
    evacuated = alive().stream().filter(it -> it.block > end).toList();
    try {
      return compact(ANY_PERCENT, STEP_BYTES);
    } finally {
      evacuated = null;
    }
  }

  @Override
  public Collection<SFChunk> getRewriteCandidates() {
    return evacuated == null ? super.getRewriteCandidates() : evacuated;
  }

  /**
   * Reads every block that is in use, with {@code pause} after each chunk, until {@code enough};
   * what is damaged is then told by {@link #damage}. Chunks that go meanwhile are left out, and
   * those of which nothing is alive, whose space may have gone to a write that a crash undid.
   */
  void verify(Runnable pause, BooleanSupplier enough) {
    for (SFChunk chunk : alive()) {
      if (enough.getAsBoolean()) return;
      long block = chunk.block;
      try {
        verify(block, chunk.len, chunk.id);
      } catch (DamagedBlock e) {
        if (stillHolds(chunk, block * BlockFile.BLOCK_BYTES)) damage = e;
      }
      pause.run();
    }
  }

  private List<SFChunk> alive() {
    saveChunkLock.lock();
    try {
      return getChunks().values().stream()
          .filter(it -> it.block != 0 && it.maxLenLive > 0)
          .toList();
    } finally {
      saveChunkLock.unlock();
    }
  }

  /** Its space is given to others only after a chunk has left the list. */
  private boolean stillHolds(@Nullable SFChunk chunk, long position) {
    if (chunk == null) return true;
    return getChunks().get(chunk.id) == chunk && chunk.block <= position / BlockFile.BLOCK_BYTES;
  }

  /**
   * MVStore finds the newest chunk from its header by following where each chunk expects the next,
   * and renews the header only after it has written over a chunk on that way. Here a header that
   * names it follows on each chunk, in one of the two places by turns: the other names the chunk
   * before, which is on disk whatever becomes of the last write. No header says that the store was
   * closed cleanly, which would still stand there during the next write.
   */
  @Override
  protected void writeFully(@Nullable SFChunk chunk, long position, ByteBuffer content) {
    if (chunk != null) storeHeader.put(CLEAN, 1);
    boolean header = position == 0 && lastChunk != null;
    if (!header) write(chunk, position, content);
    else if (!storeHeader.containsKey(CLEAN)) {
      int turn = (int) (lastChunk.version % 2) * BlockFile.BLOCK_BYTES;
      write(null, turn, content.slice(turn, BlockFile.BLOCK_BYTES));
    }
  }

  private void write(@Nullable SFChunk chunk, long position, ByteBuffer content) {
    int length = content.remaining();
    setSize(Math.max(size(), position + length));
    try {
      file.write(position, content, chunk == null ? 0 : chunk.id);
    } catch (IOException e) {
      throw unwritable("written");
    }
    writeCount.incrementAndGet();
    writeBytes.addAndGet(length);
  }

  @Override
  public void sync() {
    try {
      file.force();
    } catch (IOException e) {
      throw unwritable("synchronised");
    }
  }

  @Override
  protected void truncate(long size) {
    try {
      file.truncate(size);
      setSize(Math.min(size(), size));
    } catch (IOException e) {
      throw unwritable("shortened");
    }
  }

  /** Not for a few blocks at the end, which the next write would take again. */
  @Override
  protected void shrinkStoreIfPossible(int percent) {
    super.shrinkStoreIfPossible(percent == 0 ? 0 : SHRINK_PERCENT);
  }

  private static MVStoreException unwritable(String what) {
    return new MVStoreException(
        DataUtils.ERROR_WRITING_FAILED, "The store file could not be " + what);
  }

  @Override
  public void close() {
    file.close();
    super.close();
  }

  @Override
  public void open(String name, boolean readOnly, char @Nullable [] key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CheckedFileStore open(String name, boolean readOnly) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void backup(ZipOutputStream out) {
    throw new UnsupportedOperationException();
  }
}
