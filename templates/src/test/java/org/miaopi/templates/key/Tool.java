package org.miaopi.templates.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the machine that judges what we make. */
public final class Tool {

  private static final int SECONDS = 240;

  private Tool() {}

  /** What it prints; the test is skipped, with the reason, where the program is missing. */
  public static String run(Path folder, String... command) throws Exception {
    return run(folder, Map.of(), command);
  }

  /** The same with settings in the environment. */
  public static String run(Path folder, Map<String, String> settings, String... command)
      throws Exception {
    assumeTrue(isInstalled(command[0]), () -> command[0] + " is not installed");
    Path output = Files.createTempFile(folder, "tool", ".txt");
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(folder.toFile());
    builder.environment().putAll(settings);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    if (!ended) process.destroyForcibly();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended).as("%s ends: %s", command[0], printed).isTrue();
    return printed;
  }

  private static boolean isInstalled(String program) {
    if (program.contains("/")) return Files.isExecutable(Path.of(program));
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
  }
}
