package org.miaopi.designer.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Bytes as an answer. */
final class Downloads {

  private Downloads() {}

  /** To be saved under a name. */
  static ResponseEntity<byte[]> of(byte[] bytes, MediaType type, String name) {
    String disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .body(bytes);
  }

  /** To be shown, and asked for again the next time. */
  static ResponseEntity<byte[]> shown(byte[] bytes, MediaType type) {
    return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore()).body(bytes);
  }
}
