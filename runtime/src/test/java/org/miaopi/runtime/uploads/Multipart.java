package org.miaopi.runtime.uploads;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A body of multipart/form-data (RFC 7578), well formed or not. */
final class Multipart {

  static final String TYPE = "multipart/form-data; boundary=part";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** The part {@code file}, as browsers send it. */
  static byte[] file(String name, byte[] content) {
    return new Multipart().part("file", name, content).end();
  }

  Multipart part(String field, String file, byte[] content) {
    String disposition = "form-data; name=\"%s\"; filename=\"%s\"".formatted(field, file);
    return raw(
        "Content-Disposition: " + disposition + "\r\nContent-Type: application/pdf", content);
  }

  /** A part with any head. */
  Multipart raw(String head, byte[] content) {
    add("--part\r\n" + head + "\r\n\r\n");
    body.writeBytes(content);
    return add("\r\n");
  }

  byte[] end() {
    return add("--part--\r\n").withoutEnd();
  }

  byte[] withoutEnd() {
    return body.toByteArray();
  }

  private Multipart add(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }
}
