package org.miaopi.runtime.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Messages;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a measurement is made: a temporary folder and the process that works in it. Both are gone
 * at the end, however that comes.
 */
public final class Workbench {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Messages MESSAGES = Messages.of(Workbench.class);

  private final Path folder = temporary();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Messages messages;
  private final Locale locale;
  private volatile @Nullable ServerProcess process;
  private volatile boolean ending;

  /** {@code messages} are those of the measurement, to be said in {@code locale}. */
  public Workbench(Messages messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
    Runtime.getRuntime().addShutdownHook(new Thread(this::tidyUp));
  }

  public Path folder() {
    return folder;
  }

  public Locale locale() {
    return locale;
  }

  /** A text of the measurement. */
  public String text(String code, String... arguments) {
    return messages.text(code, arguments).in(locale);
  }

  /** Says a text of the measurement. */
  public void say(String code, String... arguments) {
    out.println(text(code, arguments));
  }

  /** Prints as it stands. */
  public void print(String line) {
    out.println(line);
  }

  /** Starts the program with its data below the folder, without a database outside. */
  public ServerProcess start(List<String> flags, List<String> arguments) {
    Map<String, String> surroundings = Map.of("MONGODB_URI", "", "MIAOPI_LOGS", "");
    ServerProcess started = ServerProcess.start(flags, arguments, surroundings);
    process = started;
    return started;
  }

  /** What {@code measurement} found; empty when it failed because somebody stops the program. */
  public <T> Optional<T> measure(Supplier<T> measurement) {
    try {
      return Optional.of(measurement.get());
    } catch (RuntimeException failure) {
      if (ending) return Optional.empty();
      throw failure;
    }
  }

  /** Writes the figures, or says that it cannot. */
  public void write(Path json, Map<String, Object> figures) {
    try {
      Files.write(json, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
    } catch (IOException unwritable) {
      print(MESSAGES.text("bench.json", json.toString()).in(locale));
    }
  }

  private void tidyUp() {
    ending = true;
    ServerProcess last = process;
    if (last != null) last.kill();
    FileSystemUtils.deleteRecursively(folder.toFile());
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("miaopi-bench");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
