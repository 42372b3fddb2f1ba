package org.miaopi.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.bench.ServerProcess;

/** The real application on one data folder, as a process that is killed and started again. */
final class MortalServer implements AutoCloseable {

  /** Quick to start rather than quick at its peak, which it does not live to see. */
  private static final List<String> FLAGS =
      List.of(
          "-Xmx512m",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-Dmvel2.disable.jit=true",
          "-Djava.awt.headless=true",
          "-Dmiaopi.warm-up=false");

  static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Path data;
  private final Map<String, String> environment;
  private @Nullable ServerProcess process;
  private @Nullable URI address;

  MortalServer(Path data) {
    this(data, Map.of());
  }

  MortalServer(Path data, Map<String, String> environment) {
    this.data = data;
    this.environment = environment;
  }

  /** A process of the application that is not awaited. */
  static ServerProcess process(Path data, Map<String, String> environment, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    Map<String, String> surroundings = new HashMap<>();
    surroundings.put("MONGODB_URI", "");
    surroundings.putAll(environment);
    return ServerProcess.start(FLAGS, all, surroundings);
  }

  /** What a command that succeeds prints. */
  static List<String> said(Path data, Map<String, String> environment, String... arguments) {
    ServerProcess process = process(data, environment, arguments);
    ends(process, 0);
    assertThat(process.errors()).isEmpty();
    return process.output();
  }

  /** The one line on standard error of a command that fails. */
  static String refusal(Path data, Map<String, String> environment, String... arguments) {
    ServerProcess process = process(data, environment, arguments);
    ends(process, 1);
    assertThat(process.output()).isEmpty();
    assertThat(process.errors()).hasSize(1);
    return process.errors().getFirst();
  }

  static void ends(ServerProcess process, int code) {
    assertThat(process.endsWithin(PATIENCE)).isTrue();
    assertThat(process.exitCode()).as(process.errors().toString()).isEqualTo(code);
  }

  /** Starts it and waits until it listens. */
  void start() {
    ServerProcess started = process(data, environment, "--port", "0");
    URI listening = started.address(PATIENCE);
    synchronized (this) {
      process = started;
      address = listening;
      notifyAll();
    }
  }

  /** Kills it after so long, from one moment to the next. */
  void killAfter(Duration life) {
    ServerProcess dying = process();
    if (dying.endsWithin(life)) throw new IllegalStateException("died by itself" + dying.errors());
    synchronized (this) {
      address = null;
    }
    dying.kill();
  }

  /** Where it listens; waits while it is dead. */
  synchronized URI address() {
    try {
      while (address == null) wait();
      return address;
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  synchronized boolean lives() {
    return address != null;
  }

  @Override
  public void close() {
    process().close();
  }

  private synchronized ServerProcess process() {
    if (process == null) throw new IllegalStateException("not started");
    return process;
  }
}
