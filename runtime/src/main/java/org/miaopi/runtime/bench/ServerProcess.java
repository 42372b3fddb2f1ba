package org.miaopi.runtime.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform as a process of its own, which ends at the latest with this one. */
public final class ServerProcess implements AutoCloseable {

  private static final String MAIN = "org.miaopi.runtime.Miaopi";
  private static final Pattern ADDRESS =
      Pattern.compile("(http://localhost|mongodb://\\S+@127\\.0\\.0\\.1):\\d+");
  private static final int STOP_SECONDS = 30;

  private final Process process;
  private final Thread atExit;
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final List<String> output = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final Thread reading;
  private final Thread readingErrors;

  private ServerProcess(Process process) {
    this.process = process;
    atExit = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(atExit);
    reading = Thread.ofVirtual().start(() -> read(process.inputReader(StandardCharsets.UTF_8)));
    readingErrors =
        Thread.ofVirtual()
            .start(() -> keep(process.errorReader(StandardCharsets.UTF_8), errors, false));
  }

  /**
   * Starts the program anew, on the Java, class path and flags of this process.
   *
   * @param flags more flags for Java
   * @param arguments as on the command line
   * @param environment what differs from this process' own; an empty value takes a variable away
   */
  public static ServerProcess start(
      List<String> flags, List<String> arguments, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    String classPath = System.getProperty("java.class.path");
    boolean jar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
    command.addAll(jar ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    environment.forEach(
        (name, value) -> {
          if (value.isEmpty()) builder.environment().remove(name);
          else builder.environment().put(name, value);
        });
    try {
      return new ServerProcess(builder.start());
    } catch (IOException noJava) {
      throw new UncheckedIOException(noJava);
    }
  }

  /** The flags that this process was started with, so that another starts alike. */
  public static List<String> ownFlags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  /**
   * Where it listens, once it does.
   *
   * @throws IllegalStateException if it ends, or the patience does, before
   */
  public URI address(Duration patience) {
    try {
      return address.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("The server did not start: " + errors(), failure);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** The processor time that it has used; empty where the system does not tell. */
  OptionalLong processorNanos() {
    return process.info().totalCpuDuration().stream().mapToLong(Duration::toNanos).findFirst();
  }

  /** Waits that long; true as soon as the process has ended. */
  public boolean endsWithin(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  /** The exit code of a process that has ended, after all that it printed was read. */
  public int exitCode() {
    try {
      reading.join();
      readingErrors.join();
      return process.exitValue();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  /** The lines of its standard output so far. */
  public List<String> output() {
    synchronized (output) {
      return List.copyOf(output);
    }
  }

  /** The lines of its standard error so far. */
  public List<String> errors() {
    synchronized (errors) {
      return List.copyOf(errors);
    }
  }

  /** SIGKILL: it has no moment left to tidy up. Returns when it is gone. */
  public void kill() {
    process.destroyForcibly();
    if (!endsWithin(Duration.ofSeconds(STOP_SECONDS))) throw new IllegalStateException("lives on");
    forget();
  }

  /** Stops it as Ctrl+C does, and kills what does not stop. */
  @Override
  public void close() {
    process.destroy();
    if (!endsWithin(Duration.ofSeconds(STOP_SECONDS))) kill();
    forget();
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // the hook runs already, and finds nothing to do
    }
  }

  private void read(BufferedReader lines) {
    keep(lines, output, true);
    address.completeExceptionally(new IllegalStateException("ended"));
  }

  private void keep(BufferedReader lines, List<String> kept, boolean announces) {
    try (lines) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (kept) {
          kept.add(line);
        }
        Matcher found = ADDRESS.matcher(line);
        if (announces && found.find()) address.complete(URI.create(found.group()));
      }
    } catch (IOException gone) {
      // what it printed before it was killed is kept
    }
  }
}
