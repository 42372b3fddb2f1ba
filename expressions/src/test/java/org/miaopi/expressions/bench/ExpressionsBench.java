package org.miaopi.expressions.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./miaopi bench expressions}: the language beside others, on the server and in Node. */
public final class ExpressionsBench {

  private static final JsonMapper JSON = new JsonMapper();

  private ExpressionsBench() {}

  /**
   * Measures for about five minutes and prints what it found.
   *
   * @param arguments the folder of the module, the folder of the project, and where to write the
   *     figures as JSON too, if anywhere
   */
  public static void main(String... arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    FigureTable table = new FigureTable(out, Locale.getDefault());
    table.say("start");
    double load = Load.average();
    BrowserForms.write(Path.of(arguments[0]));
    Collection<RunResult> results = new Runner(options()).run();
    table.say("browser");
    Figures figures = Figures.of(load, results, Browser.keystrokes(Path.of(arguments[1])));
    table.print(figures);
    if (arguments.length < 3 || arguments[2].isBlank()) return;
    Map<String, Object> json = figures.toJson();
    Files.write(
        Path.of(arguments[2]), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
  }

  /** Many short iterations, since their median is hardly moved by what else the machine does. */
  private static Options options() {
    return new OptionsBuilder()
        .include(ExpressionsBench.class.getPackageName())
        .forks(1)
        .jvmArgs(flags())
        .warmupIterations(8)
        .warmupTime(TimeValue.milliseconds(500))
        .measurementIterations(15)
        .measurementTime(TimeValue.milliseconds(300))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
  }

  /** As the platform runs; newer JDKs warn of what JMH itself uses. */
  private static String[] flags() {
    List<String> flags = new ArrayList<>();
    flags.addAll(List.of("-Xmx1g", "-Dmvel2.disable.jit=true", "-Dfile.encoding=UTF-8"));
    if (Runtime.version().feature() >= 24) flags.add("--sun-misc-unsafe-memory-access=allow");
    return flags.toArray(String[]::new);
  }
}
