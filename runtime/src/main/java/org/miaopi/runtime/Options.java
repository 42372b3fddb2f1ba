package org.miaopi.runtime;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param command what to do
 * @param port the port to listen on; 0 takes a free one
 * @param data the folder that keeps everything
 * @param json where to write the figures of a measurement too; null for nowhere
 * @param accept whether a check takes an older store for the newest
 * @param arguments the command's own arguments, such as the path to import
 */
record Options(
    Command command,
    int port,
    Path data,
    @Nullable Path json,
    boolean accept,
    List<String> arguments) {

  static final int DEFAULT_PORT = 8080;
  private static final int DEFAULT_STORE_PORT = 27017;

  enum Command {
    RUN(0, 0),
    IMPORT(1, 1),
    STORE(0, 0),
    BACKUP(1, 1),
    RESTORE(1, 1),
    CHECK(0, 1),
    MIGRATE(1, 1),
    BENCH(0, 1);

    private final int fewest;
    private final int most;

    /** How many arguments it takes. */
    Command(int fewest, int most) {
      this.fewest = fewest;
      this.most = most;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private boolean takes(String option) {
      return switch (option) {
        case "--port" -> this == RUN || this == IMPORT || this == STORE;
        case "--accept" -> this == CHECK;
        case "--json" -> this == BENCH;
        // a measurement has a folder and a port of its own
        case "--data" -> this != BENCH;
        default -> false;
      };
    }
  }

  /**
   * Reads the arguments as given.
   *
   * @throws StartFailure for an unknown option or a value that makes no sense
   */
  static Options parse(String... given) {
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(given));
    Command command = command(rest.peek());
    if (command.word().equals(rest.peek())) rest.pop();
    int port = command == Command.STORE ? DEFAULT_STORE_PORT : DEFAULT_PORT;
    Path data = Path.of(System.getProperty("miaopi.home", ""), "data");
    Path json = null;
    boolean accept = false;
    List<String> arguments = new ArrayList<>();
    while (!rest.isEmpty()) {
      String option = rest.pop();
      if (option.startsWith("-") && !command.takes(option))
        throw StartFailure.of("option.unknown", option);
      switch (option) {
        case "--json" -> json = Path.of(value(option, rest.poll()));
        case "--port" -> port = port(rest.poll());
        case "--data" -> data = Path.of(value(option, rest.poll()));
        case "--accept" -> accept = true;
        default -> arguments.add(argument(command, option, arguments.size()));
      }
    }
    if (arguments.size() < command.fewest) throw StartFailure.of(command.word() + ".usage");
    return new Options(
        command, port, data.toAbsolutePath().normalize(), json, accept, List.copyOf(arguments));
  }

  /** The same, listening where nobody else does. */
  Options onAnyPort() {
    return new Options(command, 0, data, json, accept, arguments);
  }

  private static Command command(@Nullable String first) {
    for (Command each : Command.values()) {
      if (each.word().equals(first)) return each;
    }
    return Command.RUN;
  }

  private static int port(@Nullable String text) {
    try {
      int port = Integer.parseInt(value("--port", text));
      if (port >= 0 && port <= 65535) return port;
    } catch (NumberFormatException notANumber) {
      // said below, together with numbers out of range
    }
    throw StartFailure.of("option.port", String.valueOf(text));
  }

  private static String value(String option, @Nullable String text) {
    if (text == null || text.startsWith("--")) throw StartFailure.of("option.value", option);
    return text;
  }

  private static String argument(Command command, String text, int before) {
    boolean wrong = command == Command.BENCH && !text.equals("store");
    if (wrong || before == command.most) throw StartFailure.of("option.unknown", text);
    return text;
  }
}
