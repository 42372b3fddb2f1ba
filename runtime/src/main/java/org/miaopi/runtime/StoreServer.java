package org.miaopi.runtime;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.store.embedded.DataFolderLocked;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;
import org.miaopi.runtime.store.embedded.PortTaken;

/** {@code ./miaopi store}: the embedded store alone, for several instances that share it. */
final class StoreServer {

  private static final Messages MESSAGES = Messages.of(StoreServer.class);

  private StoreServer() {}

  /** Returns once it listens; from then on it serves until the process is stopped. */
  static void run(Options options) {
    Server.quiet();
    EmbeddedMongo store = serve(options);
    Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    String secret = store.connectionString();
    String address = "mongodb://" + secret.substring(secret.indexOf('@') + 1);
    String data = options.data().toString();
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .println(MESSAGES.text("store.started", address, data).in(Terminal.locale()));
  }

  private static EmbeddedMongo serve(Options options) {
    try {
      return EmbeddedMongo.serve(options.data(), options.port());
    } catch (DataFolderLocked locked) {
      throw StartFailure.of("data.locked", options.data().toString());
    } catch (PortTaken taken) {
      String port = String.valueOf(options.port());
      throw StartFailure.of("store.port", port, String.valueOf(options.port() + 1));
    }
  }
}
