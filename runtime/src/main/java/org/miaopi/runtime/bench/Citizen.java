package org.miaopi.runtime.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person with a browser: signs in once, then asks as the pages would. */
final class Citizen {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String BOUNDARY = "miaopi-boundary";
  private static final String DELIVERED = "DELIVERED";
  private static final long FIRST_LOOK_NANOS = 5_000_000;
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI server;
  private final Sample sample;
  private String csrfHeader = "";
  private String csrfToken = "";

  private Citizen(URI server, Sample sample) {
    this.server = server;
    this.sample = sample;
  }

  static Citizen signIn(URI server, Sample sample, String account) {
    Citizen citizen = new Citizen(server, sample);
    citizen.takeToken();
    String form = "username=" + account + "&password=" + SeededApplicants.PASSWORD;
    citizen.post(
        "/login", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    citizen.takeToken();
    return citizen;
  }

  /** Asks for something; gives the nanoseconds that the answer took. */
  long get(String path) {
    long asked = System.nanoTime();
    send(request(path).GET());
    return System.nanoTime() - asked;
  }

  /** Posts nothing; gives the nanoseconds that the answer took. */
  long post(String path) {
    long asked = System.nanoTime();
    post(path, "application/json", new byte[0]);
    return System.nanoTime() - asked;
  }

  int certificateBytes() {
    String id = json(send(request("/api/certificates").GET())).get(0).get("id").asString();
    return send(request("/api/certificates/" + id + "/file").GET()).length;
  }

  /** Applies once; gives the nanoseconds from the submission to the certificate. */
  long apply() {
    String id = postJson("/api/applications", Map.of("item", sample.code())).get("id").asString();
    String path = "/api/applications/" + id;
    Map<String, Object> answers = new LinkedHashMap<>(sample.example().answers());
    sample.pictures().forEach((field, picture) -> answers.put(field, upload(path, field, picture)));
    long submitted = System.nanoTime();
    postJson(path + "/submit", Map.of("answers", answers, "pledge", false));
    awaitCertificate(path, submitted);
    return System.nanoTime() - submitted;
  }

  /** Looks so seldom that looking costs little, and so often that a tenth is the largest error. */
  private void awaitCertificate(String path, long submitted) {
    String state = "";
    while (!state.equals(DELIVERED)) {
      long waited = System.nanoTime() - submitted;
      if (waited > PATIENCE_NANOS) throw new IllegalStateException("Still " + state);
      LockSupport.parkNanos(Math.max(FIRST_LOOK_NANOS, waited / 10));
      state = json(send(request(path).GET())).get("state").asString();
    }
  }

  private String upload(String path, String field, byte[] picture) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"field\"", field.getBytes(StandardCharsets.UTF_8));
    part(body, "name=\"file\"; filename=\"photo.jpg\"", picture);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    String type = "multipart/form-data; boundary=" + BOUNDARY;
    return json(post(path + "/files", type, body.toByteArray())).get("id").asString();
  }

  private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, disposition, "text/plain; charset=utf-8");
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private void takeToken() {
    JsonNode csrf = json(send(request("/api/session").GET())).get("csrf");
    csrfHeader = csrf.get("header").asString();
    csrfToken = csrf.get("token").asString();
  }

  private JsonNode postJson(String path, Object body) {
    return json(post(path, "application/json", JSON.writeValueAsBytes(body)));
  }

  private byte[] post(String path, String type, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .header(csrfHeader, csrfToken)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path));
  }

  private byte[] send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() < 300) return answer.body();
      String body = new String(answer.body(), StandardCharsets.UTF_8);
      throw new IllegalStateException(answer.uri().getPath() + ": " + answer.statusCode() + body);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  private static JsonNode json(byte[] body) {
    return JSON.readTree(body);
  }
}
