package org.miaopi.runtime.store.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.miaopi.runtime.store.Store;

/**
 * Random sequences of commands, each answer compared with that of a plain list. {@code
 * -Dstore.sequences=N} runs more of them, {@code -Dstore.seed=N} repeats one that failed.
 */
class ModelTest {

  private static final int SEQUENCES = Integer.getInteger("store.sequences", 2_000);
  private static final Long ONLY = Long.getLong("store.seed");
  private static final int STEPS = 25;
  private static final int REOPEN_EACH = 100;
  private static final int WORKERS = 3;

  @TempDir(factory = InMemory.class)
  Path folder;

  @Test
  void everyAnswerIsThatOfAPlainList() throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < (ONLY == null ? WORKERS : 1); i++) {
        Path own = folder.resolve("store" + i);
        running.add(workers.submit(() -> run(own, next)));
      }
      for (Future<?> each : running) each.get();
    }
    assertThat(next).hasValueGreaterThanOrEqualTo(ONLY == null ? SEQUENCES : 0);
  }

  private static void run(Path folder, AtomicInteger next) {
    Store store = Store.open(null, folder);
    try {
      for (int i = next.getAndIncrement(); i < SEQUENCES; i = next.getAndIncrement()) {
        long seed = ONLY == null ? i : ONLY;
        Sequence sequence = new Sequence(new Random(seed));
        int reopenAt = seed % REOPEN_EACH == 0 ? STEPS / 2 : -1;
        try {
          for (int step = 0; step < STEPS; step++) {
            if (step == reopenAt) {
              store.close();
              store = Store.open(null, folder);
            }
            sequence.step(store.database().getCollection("c" + i));
          }
          sequence.compareAll(store.database().getCollection("c" + i));
        } catch (AssertionError | RuntimeException e) {
          String told = "-Dstore.seed=" + seed + "\n" + String.join("\n", sequence.told());
          throw new AssertionError(told + "\n" + e.getMessage(), e);
        }
        store.database().getCollection("c" + i).drop();
        if (ONLY != null) return;
      }
    } finally {
      store.close();
    }
  }

  /** Nothing here is about the disk, so it need not wait for one. */
  static final class InMemory implements TempDirFactory {

    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      return Files.isWritable(SHARED_MEMORY)
          ? Files.createTempDirectory(SHARED_MEMORY, "miaopi")
          : Files.createTempDirectory("miaopi");
    }
  }
}
