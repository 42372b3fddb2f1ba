package org.miaopi.runtime.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Messages;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures this machine with a server of its own in a temporary folder, which it takes away at the
 * end, however that comes.
 */
public final class Bench {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Messages MESSAGES = Messages.of(Bench.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration ALONE = Duration.ofSeconds(12);
  private static final Duration TOGETHER = Duration.ofSeconds(20);
  private static final int APPLICANTS = 8;

  private final Path folder;
  private final Sample sample = Sample.load();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Locale locale;
  private volatile @Nullable ServerProcess server;
  private volatile boolean ending;

  private Bench(Path folder, Locale locale) {
    this.folder = folder;
    this.locale = locale;
  }

  /**
   * Measures for about two minutes and prints what it found.
   *
   * @param json where to write the figures as JSON too; null for nowhere
   * @param locale the language to print in
   */
  public static void run(@Nullable Path json, Locale locale) {
    Bench bench = new Bench(temporary(), locale);
    Runtime.getRuntime().addShutdownHook(new Thread(bench::tidyUp));
    Figures figures;
    try {
      figures = bench.measure();
    } catch (IllegalStateException | UncheckedIOException failure) {
      if (bench.ending) return;
      throw failure;
    }
    new FigureTable(bench.out, locale).print(figures);
    if (json != null) bench.write(json, figures);
  }

  private Figures measure() {
    Path data = folder.resolve("data");
    Machine machine = Machine.here();
    say("bench.start");
    double first = secondsToStart(data);
    List<String> accounts =
        SeededApplicants.seed(data, Collections.nCopies(APPLICANTS, sample.applicant()));
    long started = System.nanoTime();
    Load.Result alone;
    Load.Result together;
    double second;
    @Nullable Double processor;
    @Nullable Long memory;
    int bytes;
    try (ServerProcess running = start(data)) {
      URI address = running.address(PATIENCE);
      second = seconds(started);
      Load load = new Load(address, sample, accounts);
      say("bench.warm-up", WARM_UP);
      load.run(APPLICANTS, WARM_UP);
      say("bench.alone", ALONE);
      alone = load.run(1, ALONE);
      say("bench.together", TOGETHER);
      OptionalLong before = running.processorNanos();
      together = load.run(APPLICANTS, TOGETHER);
      processor = spent(before, running.processorNanos(), together.certificates());
      memory = Machine.residentBytes(running.pid());
      bytes = load.certificateBytes();
    }
    say("bench.inside");
    Inside inside = Inside.measure(sample, folder.resolve("bench-key.p12"));
    return new Figures(machine, first, second, alone, together, processor, memory, bytes, inside);
  }

  private static @Nullable Double spent(OptionalLong before, OptionalLong after, int count) {
    if (before.isEmpty() || after.isEmpty()) return null;
    return (after.getAsLong() - before.getAsLong()) / 1e6 / count;
  }

  private double secondsToStart(Path data) {
    long started = System.nanoTime();
    try (ServerProcess running = start(data)) {
      running.address(PATIENCE);
      return seconds(started);
    }
  }

  private ServerProcess start(Path data) {
    List<String> arguments = List.of("--port", "0", "--data", data.toString());
    Map<String, String> surroundings = Map.of("MONGODB_URI", "", "MIAOPI_LOGS", "");
    ServerProcess started = ServerProcess.start(ServerProcess.ownFlags(), arguments, surroundings);
    server = started;
    return started;
  }

  private void tidyUp() {
    ending = true;
    ServerProcess last = server;
    if (last != null) last.kill();
    FileSystemUtils.deleteRecursively(folder.toFile());
  }

  private void say(String code, Duration duration) {
    say(code, String.valueOf(duration.toSeconds()));
  }

  private void say(String code, String... arguments) {
    out.println(MESSAGES.text(code, arguments).in(locale));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("miaopi-bench");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private void write(Path json, Figures figures) {
    try {
      byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(figures.toJson());
      Files.write(json, text);
    } catch (IOException unwritable) {
      say("bench.json", json.toString());
    }
  }
}
