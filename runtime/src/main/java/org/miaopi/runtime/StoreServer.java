package org.miaopi.runtime;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;
import org.miaopi.runtime.store.embedded.PortTaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code ./miaopi store}: the embedded store alone, for several instances that share it. */
final class StoreServer {

  private static final Logger LOG = LoggerFactory.getLogger(StoreServer.class);
  private static final Messages MESSAGES = Messages.of(StoreServer.class);

  private StoreServer() {}

  /**
   * Serves until the process is told to stop, and never returns.
   *
   * @throws StartFailure when the surroundings do not allow it
   */
  static void run(Options options) throws InterruptedException {
    Server.quiet();
    EmbeddedMongo store = Server.opened(options, () -> serve(options));
    Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    Server.logWithoutSpring();
    report(store, options);
    Thread.currentThread().join();
  }

  private static EmbeddedMongo serve(Options options) {
    try {
      return EmbeddedMongo.serve(options.data(), options.port());
    } catch (PortTaken taken) {
      String next = String.valueOf(options.port() + 1);
      throw StartFailure.of("store.port", String.valueOf(options.port()), next);
    }
  }

  /** The address holds the password: a terminal shows it, a log only where it stands. */
  private static void report(EmbeddedMongo store, Options options) {
    if (Terminal.isForPrograms()) {
      LOG.info(
          "the store is running; its address is in {}", options.data().resolve("store.access"));
      return;
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(text("store.started", options.data().toString()));
    out.println(text("store.address", store.connectionString()));
  }

  private static String text(String code, String argument) {
    return MESSAGES.text(code, argument).in(Terminal.locale());
  }
}
