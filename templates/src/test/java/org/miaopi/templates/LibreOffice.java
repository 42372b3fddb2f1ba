package org.miaopi.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** An office of others as a judge of our documents, where it is installed. */
public final class LibreOffice {

  private static final Optional<Path> PROGRAM =
      Stream.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst();

  private static final String SPREADSHEETS = "libsclo.so";

  private static @Nullable RunningOffice running;

  private LibreOffice() {}

  public static boolean isInstalled() {
    return PROGRAM.isPresent();
  }

  /** Skips the test, saying why, where it is not installed. */
  public static void need() {
    Assumptions.assumeTrue(
        isInstalled(), "LibreOffice is not installed (soffice): nothing to compare with");
  }

  /** Skips the test, saying why, where it opens no spreadsheets. */
  public static void needSpreadsheets() throws IOException {
    need();
    Path part = PROGRAM.orElseThrow().toRealPath().resolveSibling(SPREADSHEETS);
    Assumptions.assumeTrue(Files.exists(part), "LibreOffice Calc is not installed");
  }

  /** A Word document as PDF; one process serves all callers and ends with this one. */
  public static byte[] pdf(byte[] docx) {
    return office().pdf(docx, "docx", "writer_pdf_Export");
  }

  /** A spreadsheet as PDF. */
  public static byte[] spreadsheetPdf(byte[] xlsx) {
    return office().pdf(xlsx, "xlsx", "calc_pdf_Export");
  }

  /** A Word document as PDF by a process of its own, as most programs do it. */
  public static byte[] pdfByNewProcess(byte[] docx, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("document.docx"), docx);
    List<String> convert =
        List.of("--convert-to", "pdf", "--outdir", folder.toString(), file.toString());
    Process process = start(folder, convert);
    try {
      process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    return Files.readAllBytes(folder.resolve("document.pdf"));
  }

  /** Ends the process that serves all; the threads that speak with it hold this one back. */
  public static synchronized void stop() {
    if (running != null) running.end();
    running = null;
  }

  /** A process with its settings in the folder. */
  static Process start(Path folder, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(PROGRAM.orElseThrow().toString());
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.add("--headless");
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static synchronized RunningOffice office() {
    if (running == null) {
      try {
        running = RunningOffice.start(Files.createTempDirectory("libreoffice"));
      } catch (IOException broken) {
        throw new UncheckedIOException("LibreOffice does not start", broken);
      }
    }
    return running;
  }
}
