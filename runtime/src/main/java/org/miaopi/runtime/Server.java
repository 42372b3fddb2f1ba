package org.miaopi.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.miaopi.runtime.store.Store;
import org.miaopi.runtime.store.StoreBeans;
import org.miaopi.runtime.store.StoreUnreachable;
import org.miaopi.runtime.store.embedded.DataFolderLocked;
import org.miaopi.runtime.store.embedded.StoreDamaged;
import org.miaopi.runtime.store.embedded.StoreRolledBack;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/**
 * Starts the application. What may be wrong with the surroundings, the port, the data folder, the
 * database, is found before Spring starts, so that it can be said in one line.
 */
final class Server {

  private Server() {}

  /**
   * Starts all of it.
   *
   * @throws StartFailure when the surroundings do not allow it
   */
  static ConfigurableApplicationContext start(Options options) {
    needFreePort(options.port());
    quiet();
    return start(options, open(options));
  }

  /** Starts it over a store that is open, which it closes in the end. */
  static ConfigurableApplicationContext start(Options options, Store store) {
    SpringApplication application = new SpringApplication(Application.class);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(properties(options));
    if (Terminal.isForPrograms()) application.setAdditionalProfiles("json-logs");
    application.addInitializers(new StoreBeans(store));
    try {
      return application.run();
    } catch (RuntimeException failure) {
      store.close();
      StartFailure said = StartFailure.of(failure);
      throw said == null ? failure : said;
    }
  }

  /** Logs nothing until Spring has set the logs up, as the store opens before it. */
  static void quiet() {
    LoggingSystem.get(Server.class.getClassLoader()).beforeInitialize();
  }

  /** Sets the logs up as Spring does, for a process without it. */
  static void logWithoutSpring() {
    StandardEnvironment environment = new StandardEnvironment();
    if (Terminal.isForPrograms()) environment.addActiveProfile("json-logs");
    LoggingSystem logs = LoggingSystem.get(Server.class.getClassLoader());
    logs.initialize(
        new LoggingInitializationContext(environment), "classpath:logback-spring.xml", null);
    logs.setLogLevel("org.miaopi", LogLevel.INFO);
    logs.setLogLevel("de.bwaldvogel.mongo", LogLevel.OFF);
  }

  private static Store open(Options options) {
    return opened(options, () -> Store.open(System.getenv("MONGODB_URI"), options.data()));
  }

  /** Gives what {@code open} opens, or says in one line what keeps it from that. */
  static <T> T opened(Options options, Supplier<T> open) {
    try {
      return open.get();
    } catch (DataFolderLocked locked) {
      throw StartFailure.of("data.locked", options.data().toString());
    } catch (StoreDamaged damaged) {
      throw StartFailure.of("store.damaged", options.data().toString());
    } catch (StoreRolledBack old) {
      throw StartFailure.of("store.rolled-back", options.data().toString());
    } catch (StoreUnreachable unreachable) {
      throw StartFailure.of("store.unreachable", String.valueOf(unreachable.getMessage()));
    } catch (UncheckedIOException unusable) {
      throw StartFailure.of(
          "data.unusable", options.data().toString(), String.valueOf(unusable.getMessage()));
    }
  }

  /** Asks for the port a moment before the web server does, to say in one line that it is taken. */
  private static void needFreePort(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException taken) {
      throw StartFailure.of("port.used", String.valueOf(port), String.valueOf(port + 1));
    }
  }

  private static Map<String, Object> properties(Options options) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", options.port());
    properties.put("miaopi.data", options.data().toString());
    properties.put("miaopi.warm-up", options.command() == Options.Command.RUN);
    return properties;
  }
}
