package org.miaopi.runtime.bench.store;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.bench.Machine;
import org.miaopi.runtime.bench.ServerProcess;
import org.miaopi.runtime.bench.Workbench;
import org.miaopi.runtime.store.Store;

/** {@code ./miaopi store} as a process of its own with a small heap, and a connection to it. */
final class StoreProcess implements AutoCloseable {

  static final int HEAP_MEGABYTES = 512;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ServerProcess process;
  private final Store store;
  private final Path data;

  private StoreProcess(ServerProcess process, Store store, Path data) {
    this.process = process;
    this.store = store;
    this.data = data;
  }

  /** Returns once the store has answered. */
  static StoreProcess start(Workbench bench) {
    Path data = bench.folder().resolve("data");
    List<String> flags = new ArrayList<>(ServerProcess.ownFlags());
    flags.add("-Xmx" + HEAP_MEGABYTES + "m");
    ServerProcess process =
        bench.start(flags, List.of("store", "--port", "0", "--data", data.toString()));
    String address = process.address(PATIENCE).toString();
    return new StoreProcess(process, Store.open(address, data), data);
  }

  MongoDatabase database() {
    return store.database();
  }

  /** Null where the system does not tell. */
  @Nullable Long residentBytes() {
    return Machine.residentBytes(process.pid());
  }

  /** What is left in the heap after a collection. */
  long liveHeapBytes() {
    return RemoteHeap.liveBytes(process.pid());
  }

  /** Of all files in the data folder. */
  long fileBytes() {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).mapToLong(it -> it.toFile().length()).sum();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Gives it no moment to tidy up. */
  void kill() {
    process.kill();
    store.close();
  }

  @Override
  public void close() {
    store.close();
    process.close();
  }
}
