package org.miaopi.runtime;

import org.miaopi.runtime.bench.Bench;
import org.miaopi.runtime.bench.store.StoreBench;
import org.miaopi.runtime.store.StoreUnreachable;

/** The way in: every command of {@code ./miaopi} ends up here. */
public final class Miaopi {

  private Miaopi() {}

  /** Does what the command line asks for; what keeps it from that is said in one line. */
  public static void main(String... arguments) throws InterruptedException {
    try {
      Options options = Options.parse(arguments);
      switch (options.command()) {
        case RUN -> StartReport.print(Server.start(options), options);
        case IMPORT -> Import.run(options);
        case STORE -> StoreServer.run(options);
        case BACKUP -> Operate.backup(options);
        case RESTORE -> Operate.restore(options);
        case CHECK -> Operate.check(options);
        case MIGRATE -> Operate.migrate(options);
        case BENCH -> {
          Server.quiet();
          bench(options);
        }
      }
    } catch (StartFailure failure) {
      Terminal.error(failure.line());
      System.exit(1);
    }
  }

  private static void bench(Options options) {
    if (options.arguments().isEmpty()) {
      Bench.run(options.json(), Terminal.locale());
      return;
    }
    try {
      StoreBench.run(options.json(), System.getenv("MONGODB_URI"), Terminal.locale());
    } catch (StoreUnreachable unreachable) {
      throw StartFailure.of("store.unreachable", String.valueOf(unreachable.getMessage()));
    }
  }
}
