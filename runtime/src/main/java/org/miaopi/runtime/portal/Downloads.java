package org.miaopi.runtime.portal;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as answers: of a type that was checked, which browsers must not guess anew. */
public final class Downloads {

  private Downloads() {}

  /**
   * @param name with Chinese characters if need be (RFC 5987)
   * @param save true to have it saved instead of shown
   */
  public static ResponseEntity<byte[]> of(byte[] content, String type, String name, boolean save) {
    ContentDisposition.Builder shown =
        save ? ContentDisposition.attachment() : ContentDisposition.inline();
    String disposition = shown.filename(name, StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(content);
  }
}
