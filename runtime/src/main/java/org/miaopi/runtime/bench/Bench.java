package org.miaopi.runtime.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Messages;

/** Measures this machine with a server of its own in a temporary folder. */
public final class Bench {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration ALONE = Duration.ofSeconds(12);
  private static final Duration TOGETHER = Duration.ofSeconds(20);
  private static final int APPLICANTS = 8;

  /** An account that every new installation has. */
  private static final String STAFF = "staff";

  private final Workbench bench;
  private final Sample sample = Sample.load();

  private Bench(Workbench bench) {
    this.bench = bench;
  }

  /**
   * Measures for about two minutes and prints what it found.
   *
   * @param json where to write the figures as JSON too; null for nowhere
   * @param locale the language to print in
   */
  public static void run(@Nullable Path json, Locale locale) {
    Workbench bench = new Workbench(Messages.of(Bench.class), locale);
    bench
        .measure(new Bench(bench)::measure)
        .ifPresent(
            figures -> {
              new FigureTable(bench).print(figures);
              if (json != null) bench.write(json, figures.toJson());
            });
  }

  private Figures measure() {
    Path data = bench.folder().resolve("data");
    Machine machine = Machine.here();
    bench.say("bench.start");
    double first = secondsToStart(data);
    List<String> accounts =
        SeededApplicants.seed(data, Collections.nCopies(APPLICANTS, sample.applicant()));
    long started = System.nanoTime();
    Previews previews;
    Measured alone;
    Measured together;
    double second;
    @Nullable Double processor;
    @Nullable Long memory;
    int bytes;
    try (ServerProcess running = start(data)) {
      URI address = running.address(PATIENCE);
      second = seconds(started);
      bench.say("bench.previews");
      previews = Previews.measure(Citizen.signIn(address, sample, STAFF), sample.code());
      Load load = new Load(address, sample, accounts);
      say("bench.warm-up", WARM_UP);
      load.run(APPLICANTS, WARM_UP);
      say("bench.alone", ALONE);
      alone = load.run(1, ALONE);
      say("bench.together", TOGETHER);
      OptionalLong before = running.processorNanos();
      together = load.run(APPLICANTS, TOGETHER);
      processor = spent(before, running.processorNanos(), together.count());
      memory = Machine.residentBytes(running.pid());
      bytes = load.certificateBytes();
    }
    bench.say("bench.inside");
    Inside inside = Inside.measure(sample);
    return new Figures(
        machine, first, second, previews, alone, together, processor, memory, bytes, inside);
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
    return bench.start(ServerProcess.ownFlags(), List.of("--port", "0", "--data", data.toString()));
  }

  private void say(String code, Duration duration) {
    bench.say(code, String.valueOf(duration.toSeconds()));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
