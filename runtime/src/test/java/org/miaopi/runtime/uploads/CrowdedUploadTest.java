package org.miaopi.runtime.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.bench.ServerProcess;

/** Many large files at once, over a heap of 256 MB: each is answered, or asked to come again. */
@Timeout(300)
class CrowdedUploadTest {

  private static final int CROWD = 32;
  private static final int LARGE = 11 << 20;
  private static final List<String> FLAGS =
      List.of("-Xmx256m", "-Dmvel2.disable.jit=true", "-Djava.awt.headless=true");

  @TempDir private Path data;

  @Test
  void theHeapHoldsAndWhoeverFindsNoRoomIsToldSo() throws Exception {
    List<String> options = List.of("--port", "0", "--data", data.toString());
    try (ServerProcess server = ServerProcess.start(FLAGS, options, Map.of("MONGODB_URI", ""))) {
      var address = server.address(Duration.ofSeconds(120));
      Supplier<Visitor> anybody = () -> new Visitor(() -> address);

      byte[] pdf = Multipart.file("a.pdf", large("%PDF-1.7\n"));
      assertThat(crowd(anybody, "POST", "/api/verify", pdf))
          .contains("200")
          .isSubsetOf("200", "503");

      byte[] docx = Multipart.file("a.docx", packed());
      Supplier<Visitor> staff = () -> anybody.get().signIn("staff");
      String item = "/api/designer/items/002014111002";
      assertThat(crowd(staff, "PUT", item + "/template", docx))
          .contains("422")
          .isSubsetOf("422", "503");

      assertThat(anybody.get().upload("/api/verify", new byte[9]).expect(200).json())
          .hasToString("{\"verdict\":\"notOurs\"}");
      staff.get().get(item + "/preview.png").expect(200);
      assertThat(server.output()).noneMatch(it -> it.contains("OutOfMemory"));
      assertThat(server.errors()).isEmpty();
    }
  }

  /** What each of a crowd that begins at the same moment is answered. */
  private static List<String> crowd(
      Supplier<Visitor> visitor, String method, String path, byte[] body) throws Exception {
    CyclicBarrier together = new CyclicBarrier(CROWD);
    List<Future<Answer>> waiting = new ArrayList<>();
    try (ExecutorService crowd = Executors.newFixedThreadPool(CROWD)) {
      for (int i = 0; i < CROWD; i++) {
        Visitor each = visitor.get();
        waiting.add(
            crowd.submit(
                () -> {
                  together.await();
                  return each.send(method, path, Multipart.TYPE, BodyPublishers.ofByteArray(body));
                }));
      }
    }
    List<String> statuses = new ArrayList<>();
    for (Future<Answer> each : waiting) {
      Answer answer = each.get();
      statuses.add(String.valueOf(answer.status()));
      if (answer.status() != 503) continue;
      assertThat(answer.json().get("code").asString()).isEqualTo("body.busy");
      assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
    return statuses;
  }

  private static byte[] large(String start) {
    byte[] file = new byte[LARGE];
    new Random(1).nextBytes(file);
    System.arraycopy(start.getBytes(StandardCharsets.US_ASCII), 0, file, 0, start.length());
    return file;
  }

  /** No Word document, but one has to unpack it to know. */
  private static byte[] packed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/media/a.png"));
      zip.write(large("x"));
    }
    return bytes.toByteArray();
  }
}
