package org.miaopi.runtime.bench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.miaopi.runtime.bench.Crowd;
import org.miaopi.runtime.bench.Measured;

/**
 * What the disk allows: each thread appends 1 KB to a file of its own and waits until it is on
 * disk. A store that flushes for several clients at once can do more.
 */
final class BareAppends {

  private static final int BYTES = 1024;

  private BareAppends() {}

  static Measured run(Path folder, int threads, Duration duration) {
    List<FileChannel> files = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++)
        files.add(
            FileChannel.open(
                folder.resolve("appends-" + i),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND));
      List<LongSupplier> works = new ArrayList<>();
      for (FileChannel file : files) works.add(() -> append(file));
      return Crowd.run(works, duration);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } finally {
      files.forEach(BareAppends::close);
    }
  }

  private static long append(FileChannel file) {
    long started = System.nanoTime();
    try {
      file.write(ByteBuffer.allocate(BYTES));
      file.force(false);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    return System.nanoTime() - started;
  }

  private static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
