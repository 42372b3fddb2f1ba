package org.miaopi.runtime.store.embedded;

import static org.miaopi.runtime.store.embedded.StoreFile.Acknowledged.NOWHERE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.miaopi.runtime.store.embedded.StoreFile.Acknowledged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store's files in a data folder: {@code store.mv}, beside it {@code store.mark}, which tells
 * whether the file is the newest, and for a moment {@code store.mv.new}, which takes its place. The
 * mark names the new file before it does, so that a crash between the two is finished at the next
 * start.
 */
record StoreFolder(Path path) {

  private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);
  private static final int COMPACT_FROM_BYTES = 64 << 20;
  private static final int COMPACT_AT_TIMES = 3;

  /**
   * Opens the store, which is created where there is none.
   *
   * @throws StoreUnsound if it is not the one that was written, whole and newest
   */
  StoreFile open() {
    try {
      Files.createDirectories(path);
      settle();
      StoreFile file = openSound();
      if (!wasteful(file)) return file;
      try (file) {
        compact(file);
      }
      return openSound();
    } catch (IOException e) {
      throw new UncheckedIOException("The store in " + path + " cannot be opened", e);
    }
  }

  /**
   * Takes the file as the newest even if it is older than its mark or not the one that was marked,
   * as an operator decides who has nothing newer.
   *
   * @throws StoreDamaged if the file is not sound in itself
   */
  void accept() throws IOException {
    FileHeader header = FileHeader.read(file());
    try (StoreFile file = openWith(file(), header, header.version(), NOWHERE)) {
      mark(header.identity(), file.version());
    }
  }

  /** Makes {@code copy}, a whole store file in the same file system, the store of this folder. */
  void install(Path copy) throws IOException {
    FileHeader header = new FileHeader(UUID.randomUUID(), FileHeader.read(copy).version());
    Files.createDirectories(path);
    header.write(copy);
    Files.move(copy, successor(), StandardCopyOption.REPLACE_EXISTING);
    replace(header);
  }

  /** Opens a whole store file that is nobody's store, such as a backup. */
  static StoreFile openCopy(Path copy) throws IOException {
    FileHeader header = FileHeader.read(copy);
    return openWith(copy, header, header.version(), NOWHERE);
  }

  /** Whether there is a store, sound or not. */
  boolean exists() {
    return Files.exists(file()) || Files.exists(mark());
  }

  /** Of the file that is there now. */
  UUID identity() throws IOException {
    return FileHeader.read(file()).identity();
  }

  Path file() {
    return path.resolve("store.mv");
  }

  private Path successor() {
    return path.resolve("store.mv.new");
  }

  private Path mark() {
    return path.resolve("store.mark");
  }

  /** Finishes or undoes what a crash interrupted, creates and converts. */
  private void settle() throws IOException {
    Mark.Entry mark = Mark.read(mark());
    if (Files.exists(successor())) {
      if (mark != null && isMarked(successor(), mark)) move();
      else Files.delete(successor());
    }
    if (Files.exists(mark())) return;
    if (!Files.exists(file())) create();
    else if (FileHeader.isFormer(file())) convert();
  }

  private static boolean isMarked(Path file, Mark.Entry mark) throws IOException {
    try {
      return FileHeader.read(file).identity().equals(mark.identity());
    } catch (StoreDamaged unfinished) {
      return false;
    }
  }

  private StoreFile openSound() throws IOException {
    if (!Files.exists(file())) throw new StoreRolledBack("it is missing");
    Mark.Entry mark = Mark.read(mark());
    if (FileHeader.isFormer(file())) throw new StoreRolledBack("it is of the former format");
    FileHeader header = FileHeader.read(file());
    if (mark == null) throw new StoreRolledBack("its mark is missing or not readable");
    if (!mark.identity().equals(header.identity())) {
      throw new StoreRolledBack("the mark beside it is of another file");
    }
    Marking marking = new Marking(Mark.open(mark()), header.identity());
    StoreFile file = openWith(file(), header, mark.version(), marking);
    if (file.version() >= mark.version()) return file;
    long missing = mark.version() - file.version();
    file.abandon();
    throw new StoreRolledBack(missing + " acknowledged commits are missing");
  }

  private record Marking(Mark mark, UUID identity) implements Acknowledged {

    @Override
    public void accept(long version) throws IOException {
      mark.write(identity, version);
    }

    @Override
    public void close() {
      mark.close();
    }
  }

  private static StoreFile openWith(
      Path path, FileHeader header, long newest, Acknowledged acknowledged) throws IOException {
    BlockFile blocks = BlockFile.open(path);
    if (blocks.size() == 0) {
      blocks.close();
      throw new StoreDamaged("it ends after its header");
    }
    StoreFile file = StoreFile.open(blocks, newest, acknowledged);
    if (file.version() >= header.version()) return file;
    file.abandon();
    throw new StoreDamaged("it holds less than when it was new");
  }

  private void create() throws IOException {
    FileHeader header;
    Files.deleteIfExists(successor());
    try (StoreFile file = StoreFile.create(successor())) {
      file.write(() -> file.map(Catalog.MAP));
      header = new FileHeader(UUID.randomUUID(), file.version());
    }
    header.write(successor());
    replace(header);
  }

  private void convert() throws IOException {
    try (MVStore former =
        new MVStore.Builder().fileName(file().toAbsolutePath().toString()).readOnly().open()) {
      Map<String, MVMap<byte[], byte[]>> maps = new HashMap<>();
      StoreMap.Builder builder = new StoreMap.Builder(() -> {});
      for (String name : former.getMapNames()) maps.put(name, former.openMap(name, builder));
      try (Snapshot snapshot = new Snapshot(former, maps)) {
        replace(snapshot.copyTo(successor()));
      }
    } catch (MVStoreException e) {
      throw new StoreDamaged("it is of the former format and not readable");
    }
  }

  private static boolean wasteful(StoreFile file) {
    return file.bytes() > COMPACT_FROM_BYTES && file.bytes() > COMPACT_AT_TIMES * file.liveBytes();
  }

  /** Where that fails, as on a full disk, the file stays as it is. */
  private void compact(StoreFile file) throws IOException {
    long before = file.bytes();
    try (Snapshot snapshot = file.snapshot()) {
      replace(snapshot.copyTo(successor()));
      LOG.info("Compacted the store file of {} MB", before >> 20);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The store file could not be compacted: {}", e.getClass().getName());
      Files.deleteIfExists(successor());
    }
  }

  /** The new file, which {@code header} belongs to, takes the place of the store file. */
  private void replace(FileHeader header) throws IOException {
    mark(header.identity(), header.version());
    move();
  }

  private void mark(UUID identity, long version) throws IOException {
    try (Mark mark = Mark.open(mark())) {
      mark.write(identity, version);
      mark.force();
    }
  }

  private void move() throws IOException {
    Disk.force(path);
    Files.move(successor(), file(), StandardCopyOption.ATOMIC_MOVE);
    Disk.force(path);
  }
}
