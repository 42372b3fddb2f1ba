package org.miaopi.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A word processor of others as a judge of our documents, where it is installed. */
public final class LibreOffice {

  private static final Optional<Path> PROGRAM =
      Stream.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst();

  private LibreOffice() {}

  /** Skips the test, saying why, where it is not installed. */
  public static void need() {
    Assumptions.assumeTrue(
        PROGRAM.isPresent(), "LibreOffice is not installed (soffice): nothing to compare with");
  }

  /** The document as PDF. */
  public static byte[] pdf(byte[] docx) {
    try {
      Path folder = Files.createTempDirectory("libreoffice");
      Path file = Files.write(folder.resolve("document.docx"), docx);
      List<String> command =
          List.of(
              PROGRAM.orElseThrow().toString(),
              "-env:UserInstallation=" + folder.resolve("profile").toUri(),
              "--headless",
              "--convert-to",
              "pdf",
              "--outdir",
              folder.toString(),
              file.toString());
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      process.waitFor();
      return Files.readAllBytes(folder.resolve("document.pdf"));
    } catch (IOException refused) {
      throw new UncheckedIOException("LibreOffice does not open the document", refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
