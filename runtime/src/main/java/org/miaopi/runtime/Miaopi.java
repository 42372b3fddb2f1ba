package org.miaopi.runtime;

import org.miaopi.runtime.bench.Bench;

/** The way in: {@code ./miaopi run}, {@code import} and {@code bench} all end up here. */
public final class Miaopi {

  private Miaopi() {}

  /** Does what the command line asks for; what keeps it from that is said in one line. */
  public static void main(String... arguments) {
    try {
      Options options = Options.parse(arguments);
      switch (options.command()) {
        case RUN -> StartReport.print(Server.start(options), options);
        case IMPORT -> Import.run(options);
        case BENCH -> {
          Server.quiet();
          Bench.run(options.json(), Terminal.locale());
        }
      }
    } catch (StartFailure failure) {
      Terminal.error(failure.line());
      System.exit(1);
    }
  }
}
