package org.miaopi.runtime;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param command what to do
 * @param port the port to listen on; 0 takes a free one
 * @param data the folder that keeps everything
 * @param json where to write the figures of a measurement too; null for nowhere
 * @param arguments the command's own arguments, such as the path to import
 */
record Options(Command command, int port, Path data, @Nullable Path json, List<String> arguments) {

  static final int DEFAULT_PORT = 8080;
  private static final int DEFAULT_STORE_PORT = 27017;

  enum Command {
    RUN,
    IMPORT,
    STORE,
    BENCH
  }

  /**
   * Reads the arguments as given.
   *
   * @throws StartFailure for an unknown option or a value that makes no sense
   */
  static Options parse(String... given) {
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(given));
    Command command = command(rest.peek());
    if (command != Command.RUN) rest.pop();
    int port = command == Command.STORE ? DEFAULT_STORE_PORT : DEFAULT_PORT;
    Path data = Path.of(System.getProperty("miaopi.home", ""), "data");
    Path json = null;
    List<String> arguments = new ArrayList<>();
    while (!rest.isEmpty()) {
      String option = rest.pop();
      // a measurement has a folder and a port of its own
      if (option.startsWith("-") && option.equals("--json") != (command == Command.BENCH))
        throw StartFailure.of("option.unknown", option);
      switch (option) {
        case "--json" -> json = Path.of(value(option, rest.poll()));
        case "--port" -> port = port(rest.poll());
        case "--data" -> data = Path.of(value(option, rest.poll()));
        default -> arguments.add(argument(command, option));
      }
    }
    if (command == Command.IMPORT && arguments.size() != 1) throw StartFailure.of("import.path");
    return new Options(
        command, port, data.toAbsolutePath().normalize(), json, List.copyOf(arguments));
  }

  /** The same, listening where nobody else does. */
  Options onAnyPort() {
    return new Options(command, 0, data, json, arguments);
  }

  private static Command command(@Nullable String first) {
    return switch (first) {
      case "import" -> Command.IMPORT;
      case "store" -> Command.STORE;
      case "bench" -> Command.BENCH;
      case null, default -> Command.RUN;
    };
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

  private static String argument(Command command, String text) {
    boolean known = command == Command.IMPORT || command == Command.BENCH && text.equals("store");
    if (text.startsWith("-") || !known) throw StartFailure.of("option.unknown", text);
    return text;
  }
}
