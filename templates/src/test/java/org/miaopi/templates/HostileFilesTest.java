package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files are refused with the reason or print, in 5 seconds of the processor each and 256
 * MB; nothing is thrown, fetched or left behind.
 */
class HostileFilesTest {

  private static final int LIMIT_MILLISECONDS = 5_000;

  @TempDir private Path temporary;

  @Test
  @Timeout(600)
  void hostileFilesAreAnsweredWithinBounds() throws Exception {
    try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:%d/trap".formatted(trap.getLocalPort());
      Map<String, String> answers = new LinkedHashMap<>();
      Map<String, Integer> slow = new LinkedHashMap<>();
      for (String line : run(address)) {
        String[] told = line.split("\t");
        answers.put(told[0], told[1]);
        int spent = Integer.parseInt(told[2]);
        if (spent > LIMIT_MILLISECONDS) slow.put(told[0], spent);
      }
      assertThat(answers).isEqualTo(expected(address));
      assertThat(slow).isEmpty();
      assertThat(isCalled(trap)).isFalse();
    }
    try (var left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  private List<String> run(String address) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            HostileRun.class.getName(),
            address);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream said = process.getInputStream()) {
      List<String> lines =
          new String(said.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
      assertThat(process.waitFor()).isZero();
      return lines;
    }
  }

  private static Map<String, String> expected(String address) {
    Map<String, String> expected = new LinkedHashMap<>();
    for (HostileWord.Case hostile : new HostileWord(address).all()) {
      expected.put(hostile.name(), hostile.answer());
      if (hostile.isPrinted()) expected.put(hostile.name() + " as OFD", "written");
    }
    for (HostilePictures.Photograph hostile : HostilePictures.photographs()) {
      expected.put(hostile.name(), hostile.answer());
    }
    for (HostilePdf.Case hostile : new HostilePdf(new byte[0], new byte[0], address).all()) {
      expected.put(hostile.name(), hostile.verdict().name());
    }
    for (HostileOfd.Case hostile : new HostileOfd(new byte[0], new byte[0], address).all()) {
      expected.put(hostile.name(), hostile.verdict().name());
    }
    return expected;
  }

  /** A connection waits to be accepted from the moment that it is made. */
  private static boolean isCalled(ServerSocket trap) throws IOException {
    trap.setSoTimeout(1);
    try {
      trap.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }
}
