package org.miaopi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's browser, as the server sees it: cookies, CSRF token, JSON. */
public final class Visitor {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String BOUNDARY = "miaopi-boundary";

  private final Supplier<URI> server;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Visitor(URI server) {
    this(() -> server);
  }

  /** A visitor of a server that moves; the address is asked for before each request. */
  public Visitor(Supplier<URI> server) {
    this.server = server;
  }

  /** What the server answered. */
  public record Answer(int status, HttpResponse<byte[]> response) {

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public byte[] bytes() {
      return response.body();
    }

    /** The answer, which must have this status. */
    public Answer expect(int expected) {
      assertThat(status).as(new String(bytes(), StandardCharsets.UTF_8)).isEqualTo(expected);
      return this;
    }
  }

  public Visitor signIn(String account) {
    String form =
        "username=%s&password=miaopi-demo"
            .formatted(URLEncoder.encode(account, StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        proven("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    assertThat(send(request).status()).isBetween(200, 299);
    return this;
  }

  /** Opens a page, or asks for its head alone, as a browser does. */
  public Answer page(String method, String path) {
    return send(
        request(path).header("Accept", "text/html").method(method, BodyPublishers.noBody()));
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** The same with a header. */
  public Answer get(String path, String header, String value) {
    return send(request(path).header(header, value).GET());
  }

  /** The same with query parameters. */
  public Answer get(String path, Map<String, String> query) {
    StringBuilder full = new StringBuilder(path).append('?');
    query.forEach(
        (name, value) ->
            full.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    return get(full.toString());
  }

  /**
   * @param headers names and values in turn
   */
  public Answer post(String path, Object body, String... headers) {
    HttpRequest.Builder request = json(path).POST(body(body));
    if (headers.length > 0) request.headers(headers);
    return send(request);
  }

  /**
   * @param headers names and values in turn
   */
  public Answer put(String path, Object body, String... headers) {
    HttpRequest.Builder request = json(path).PUT(body(body));
    if (headers.length > 0) request.headers(headers);
    return send(request);
  }

  public Answer delete(String path) {
    return send(proven(path).DELETE());
  }

  /**
   * Uploads a file as the part {@code file}.
   *
   * @param place {@code field} or {@code material}
   */
  public Answer upload(String path, String place, String value, String name, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"" + place + "\"", "text/plain; charset=utf-8");
    body.writeBytes((value + "\r\n").getBytes(StandardCharsets.UTF_8));
    return send(multipart(path).POST(file(body, name, content)));
  }

  /** Uploads a file alone. */
  public Answer upload(String path, String name, byte[] content) {
    return send(multipart(path).POST(file(new ByteArrayOutputStream(), name, content)));
  }

  /** Sends any body as a change that comes from our pages. */
  public Answer send(String method, String path, String type, HttpRequest.BodyPublisher body) {
    return send(proven(path).header("Content-Type", type).method(method, body));
  }

  /** The headers of such a change, for whoever writes a request by hand. */
  public String proof() {
    try {
      JsonNode csrf = get("/api/session").json().get("csrf");
      String cookies =
          String.join(
              "; ",
              client
                  .cookieHandler()
                  .orElseThrow()
                  .get(server.get(), Map.of())
                  .getOrDefault("Cookie", List.of()));
      return "%s: %s\r\nCookie: %s\r\n"
          .formatted(csrf.get("header").asString(), csrf.get("token").asString(), cookies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a file in place of another. */
  public Answer replaceFile(String path, String name, byte[] content) {
    return send(multipart(path).PUT(file(new ByteArrayOutputStream(), name, content)));
  }

  private HttpRequest.Builder multipart(String path) {
    return proven(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
  }

  private static HttpRequest.BodyPublisher file(
      ByteArrayOutputStream body, String name, byte[] content) {
    part(body, "name=\"file\"; filename=\"" + name + "\"", "application/octet-stream");
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return BodyPublishers.ofByteArray(body.toByteArray());
  }

  /** Uploads a file as the only part. */
  public Answer upload(String path, byte[] content) {
    return upload(path, "note", "", "file", content);
  }

  /** Any request with an empty JSON object as its body. */
  public Answer request(String method, String path) {
    return send(json(path).method(method, body("{}")));
  }

  /** The same as another site would have a browser send it: without the token. */
  public Answer forged(String method, String path) {
    return send(
        request(path).header("Content-Type", "application/json").method(method, body("{}")));
  }

  private static void part(ByteArrayOutputStream body, String disposition, String type) {
    String head =
        "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, disposition, type);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder json(String path) {
    return proven(path).header("Content-Type", "application/json");
  }

  private static HttpRequest.BodyPublisher body(Object body) {
    return BodyPublishers.ofString(
        body instanceof String text ? text : JSON.writeValueAsString(body));
  }

  /** Without a session there is nothing to prove: whoever asks meets an outage. */
  private HttpRequest.Builder proven(String path) {
    Answer session = get("/api/session");
    if (session.status() >= 500) throw new UncheckedIOException(new IOException("no session"));
    JsonNode csrf = session.json().get("csrf");
    return request(path).header(csrf.get("header").asString(), csrf.get("token").asString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.get().resolve(path));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
