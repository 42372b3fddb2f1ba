package org.miaopi.runtime.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The store alone in a process of its own, which can be killed and started again on its port. */
final class ServingProcess implements AutoCloseable {

  private final Path folder;
  private final int port;
  private Process process;

  ServingProcess(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.process = start();
  }

  /** What the process runs: serves until it is killed. */
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedMongo server =
        EmbeddedMongo.serve(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    System.out.println(server.connectionString());
    Thread.currentThread().join();
  }

  void killAndRestart() {
    process.destroyForcibly().onExit().join();
    process = start();
  }

  private Process start() {
    try {
      Process started =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  ServingProcess.class.getName(),
                  folder.toString(),
                  String.valueOf(port))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var printed = started.inputReader();
      String line = printed.readLine();
      while (line != null && !line.startsWith("mongodb://")) line = printed.readLine();
      if (line == null) throw new IllegalStateException("The store did not start");
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
