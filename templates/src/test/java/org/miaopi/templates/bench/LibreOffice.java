package org.miaopi.templates.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice, a process for each document. */
final class LibreOffice {

  private static final int RUNS = 3;

  private LibreOffice() {}

  static boolean isInstalled() {
    for (String folder : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(folder, "soffice"))) return true;
    }
    return false;
  }

  /** The best of three, by the clock: the processor time of other processes is not known. */
  static Pace pace(byte[] docx) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("libreoffice");
    Path source = Files.write(folder.resolve("template.docx"), docx);
    double best = Double.MAX_VALUE;
    for (int i = 0; i <= RUNS; i++) {
      long started = System.nanoTime();
      convert(folder, source);
      if (i > 0) best = Math.min(best, (System.nanoTime() - started) / 1e6);
    }
    int bytes = (int) Files.size(folder.resolve("template.pdf"));
    return new Pace(best, best, bytes);
  }

  private static void convert(Path folder, Path source) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder.toString(),
            source.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("LibreOffice does not end");
    }
  }
}
