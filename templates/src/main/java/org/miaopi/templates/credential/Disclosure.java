package org.miaopi.templates.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What opens one hidden claim (RFC 9901, 4.2).
 *
 * @param path of the claim
 * @param text salt, name and value as base64url
 */
record Disclosure(String path, String text) {

  /** Of a claim, or with a null name of a member of a list. */
  static Disclosure of(String path, @Nullable String name, Object value, Salts salts) {
    List<Object> parts = new ArrayList<>();
    parts.add(base64(salts.of(path)));
    if (name != null) parts.add(name);
    parts.add(value);
    return new Disclosure(path, base64(Json.write(parts).getBytes(StandardCharsets.UTF_8)));
  }

  /** What stands in the credential in its place. */
  String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return base64(sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
