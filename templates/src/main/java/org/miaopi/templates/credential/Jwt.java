package org.miaopi.templates.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.miaopi.templates.keyset.ProofKey;
import org.miaopi.templates.keyset.PublishedKey;

/** JSON Web Tokens (RFC 7519) in compact form, signed by ES256; always the same for the same. */
final class Jwt {

  private Jwt() {}

  static String sign(String type, Map<String, Object> payload, ProofKey key) {
    String signed = header(type, key.published()) + "." + part(payload);
    return signed + "." + Disclosure.base64(key.sign(signed.getBytes(US_ASCII)));
  }

  /** The first of its three parts. */
  static String header(String type, PublishedKey key) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", "ES256");
    header.put("typ", type);
    header.put("kid", key.thumbprint());
    return part(header);
  }

  private static String part(Map<String, Object> json) {
    return Disclosure.base64(Json.write(json).getBytes(UTF_8));
  }
}
