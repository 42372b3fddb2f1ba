package org.miaopi.templates.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A heap of 256 MB is enough to issue with photos, one certificate after another. */
class SmallHeapTest {

  private static final int EACH = 100;

  @Test
  @Timeout(300)
  void hundredsOfCertificatesAreIssuedInASmallHeap() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            IssueRun.class.getName(),
            "..",
            String.valueOf(EACH));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.lines()).last().isEqualTo("genuine " + 3 * 2 * EACH);
  }
}
