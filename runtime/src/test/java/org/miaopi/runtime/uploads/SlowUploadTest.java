package org.miaopi.runtime.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.miaopi.runtime.RunningMiaopi;

/** Whoever sends slowly, nothing more, or only half is told so or cut off, and holds nothing. */
@Timeout(60)
class SlowUploadTest {

  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
  private static final String TYPE = "Content-Type: " + Multipart.TYPE + "\r\n";
  private static final String HEAD =
      "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
  private static final String END = "\"code\":\"%s\"}";

  private static RunningMiaopi miaopi;

  @BeforeAll
  static void start() {
    miaopi =
        RunningMiaopi.get()
            .anotherWith(
                Map.of(
                    "miaopi.bodies.patience", "200ms",
                    "miaopi.bodies.pace", "100GB",
                    "server.tomcat.connection-timeout", "300ms"));
  }

  @AfterAll
  static void stop() {
    miaopi.close();
  }

  @Test
  void aFileThatComesByteByByteIsRefused() throws IOException {
    try (RawRequest request = verify(CHUNKED)) {
      request.write(chunk(HEAD)).writeUntilAnswered(chunk("x"));
      assertThat(request.answerUpTo(END.formatted("body.tooSlow")))
          .startsWith("HTTP/1.1 408 ")
          .contains("application/problem+json")
          .contains("内容上传得太慢，已经中断。请换一个较快的网络后重试。");
      request.writeUntilCutOff(chunk("x"));
    }
    stillAnswers();
  }

  @Test
  void aLineThatFallsSilentIsRefused() throws IOException {
    try (RawRequest request = verify("Content-Length: 1000000\r\n")) {
      assertThat(request.write(HEAD).answerUpTo(END.formatted("body.tooSlow")))
          .startsWith("HTTP/1.1 408 ");
      assertThat(request.answerUpTo("no more")).isEqualTo("\r\n0\r\n\r\n"); // and then the end
    }
    try (RawRequest request = login("Content-Length: 1000\r\n")) {
      assertThat(request.write("username=zh").answerUpTo(END.formatted("body.tooSlow")))
          .startsWith("HTTP/1.1 408 ");
    }
    stillAnswers();
  }

  @Test
  void aFileThatEndsBeforeItsEndIsRefused() throws IOException {
    try (RawRequest request = verify("Content-Length: 1000000\r\n")) {
      assertThat(request.write(HEAD).end().answerUpTo(END.formatted("http.400")))
          .startsWith("HTTP/1.1 400 ");
    }
    try (RawRequest request = verify(CHUNKED)) {
      assertThat(request.write(chunk(HEAD) + "zz\r\n").answerUpTo(END.formatted("http.400")))
          .startsWith("HTTP/1.1 400 ");
    }
    stillAnswers();
  }

  /** What nobody reads is not waited for without end either. */
  @Test
  void aBodyThatWasRefusedUnreadIsCutOff() throws IOException {
    String line = "PUT /api/designer/items/002014111002/template";
    String proof = miaopi.visitor().proof();
    try (RawRequest request = new RawRequest(miaopi.address(), line, proof + TYPE + CHUNKED)) {
      request.write(chunk(HEAD));
      assertThat(request.answerUpTo(END.formatted("signIn.needed"))).startsWith("HTTP/1.1 401 ");
      request.writeUntilCutOff(chunk("x"));
    }
    stillAnswers();
  }

  private static void stillAnswers() {
    assertThat(miaopi.visitor().upload("/api/verify", new byte[9]).expect(200).json())
        .hasToString("{\"verdict\":\"notOurs\"}");
  }

  private static RawRequest verify(String length) throws IOException {
    String proof = miaopi.visitor().proof();
    return new RawRequest(miaopi.address(), "POST /api/verify", proof + TYPE + length);
  }

  private static RawRequest login(String length) throws IOException {
    String form = "Content-Type: application/x-www-form-urlencoded\r\n";
    String proof = miaopi.visitor().proof();
    return new RawRequest(miaopi.address(), "POST /login", proof + form + length);
  }

  private static String chunk(String text) {
    return "%x\r\n%s\r\n".formatted(text.length(), text);
  }
}
