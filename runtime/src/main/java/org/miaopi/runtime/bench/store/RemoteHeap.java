package org.miaopi.runtime.bench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of another process, asked by the JDK's own {@code jcmd}. */
final class RemoteHeap {

  /** Objects and bytes. */
  private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE);

  private RemoteHeap() {}

  /** Has it collect its garbage and tells how many bytes of objects are left. */
  static long liveBytes(long pid) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    ProcessBuilder command =
        new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram")
            .redirectErrorStream(true);
    try (var answer = command.start().getInputStream()) {
      String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      Matcher total = TOTAL.matcher(text);
      if (!total.find()) throw new IllegalStateException("jcmd tells no total");
      return Long.parseLong(total.group(1));
    } catch (IOException noJdk) {
      throw new UncheckedIOException(noJdk);
    }
  }
}
