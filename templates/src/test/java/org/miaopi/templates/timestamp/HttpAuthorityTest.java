package org.miaopi.templates.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;

/** What an authority may answer. */
@Timeout(60)
class HttpAuthorityTest {

  private static final byte[] STAMPED = "the value of a signature".getBytes(StandardCharsets.UTF_8);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private @Nullable HttpServer server;

  @AfterEach
  void stop() {
    if (server != null) server.stop(0);
  }

  @Test
  void anAuthorityThatItsRootCertifiedStampsTheTime() throws Exception {
    try (OpensslAuthority openssl = new OpensslAuthority(folder)) {
      byte[] token = authority(openssl.address(), openssl.root(), TIMEOUT).stamp(STAMPED);
      assertThat(TimeStampToken.check(token, STAMPED, openssl.root()))
          .isAfter(Instant.parse("2020-01-01T00:00:00Z"));
      assertThatThrownBy(() -> TimeStampToken.check(token, new byte[1], openssl.root()))
          .isInstanceOf(UntrustedTimeStamp.class)
          .hasMessage("The token is of something else");
      assertThatThrownBy(
              () -> authority(openssl.address(), List.of(foreign()), TIMEOUT).stamp(STAMPED))
          .isInstanceOf(TimeStampUnavailable.class)
          .hasMessageStartingWith("The time stamp authority 127.0.0.1 gave no answer to trust: ");
    }
  }

  @Test
  void anAnswerToAnotherQuestionIsRefused() throws Exception {
    try (OpensslAuthority openssl = new OpensslAuthority(folder)) {
      byte[] earlier = Files.readAllBytes(answered(openssl).resolve("reply.tsr"));
      assertThatThrownBy(
              () -> authority(answering(200, earlier), openssl.root(), TIMEOUT).stamp(STAMPED))
          .isInstanceOf(TimeStampUnavailable.class)
          .hasMessageContaining("nonce");
    }
  }

  @Test
  void whatIsNoAnswerIsRefused() throws Exception {
    assertThatThrownBy(() -> stamp(answering(200, new byte[] {1, 2, 3})))
        .hasMessageStartingWith("The time stamp authority 127.0.0.1 gave no answer to trust: ");
    assertThatThrownBy(() -> stamp(answering(503, new byte[0])))
        .hasMessage("The time stamp authority 127.0.0.1 answered 503");
    assertThatThrownBy(() -> stamp(answering(302, new byte[0])))
        .hasMessage("The time stamp authority 127.0.0.1 answered 302");
    assertThatThrownBy(() -> stamp(answering(200, new byte[1 << 20])))
        .hasMessage("The time stamp authority 127.0.0.1 does not answer: IOException");
  }

  @Test
  void nobodyThereIsSaidSo() {
    assertThatThrownBy(() -> stamp(URI.create("http://127.0.0.1:1/")))
        .isInstanceOf(TimeStampUnavailable.class)
        .hasMessage("The time stamp authority 127.0.0.1 does not answer: ConnectException");
  }

  @Test
  void aSlowAuthorityIsGivenUp() throws Exception {
    HttpServer slow = serve();
    var release = new CountDownLatch(1);
    slow.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 5);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          try {
            release.await();
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    assertThatThrownBy(
            () ->
                authority(address(slow), List.of(foreign()), Duration.ofMillis(800)).stamp(STAMPED))
        .isInstanceOf(TimeStampUnavailable.class)
        .hasMessageStartingWith("The time stamp authority 127.0.0.1 does not answer: ");
    release.countDown();
  }

  private Path answered(OpensslAuthority openssl) throws Exception {
    authority(openssl.address(), openssl.root(), TIMEOUT).stamp(STAMPED);
    return folder;
  }

  private static byte[] stamp(URI address) {
    return authority(address, List.of(foreign()), TIMEOUT).stamp(STAMPED);
  }

  private static TimeStampAuthority authority(
      URI address, List<X509Certificate> trusted, Duration timeout) {
    return new HttpAuthority(address, trusted, timeout, new SecureRandom());
  }

  private static X509Certificate foreign() {
    return DevelopmentKey.create(
            KeyUse.TIME_STAMP,
            SignatureAlgorithm.P256,
            Instant.now(Clock.systemUTC()),
            new SecureRandom())
        .key()
        .certificate();
  }

  private URI answering(int status, byte[] body) throws Exception {
    stop();
    HttpServer fixed = serve();
    fixed.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    return address(fixed);
  }

  private HttpServer serve() throws Exception {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    started.start();
    server = started;
    return started;
  }

  private static URI address(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }
}
