package org.miaopi.runtime.verification;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.miaopi.runtime.keys.ProofKeys;
import org.miaopi.runtime.processing.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys for whoever checks QR codes and credentials without asking us about each. */
@RestController
class KeySetController {

  private static final String KEYS = "/.well-known/jwks.json";

  private final ProofKeys keys;
  private final PublicAddress address;

  KeySetController(ProofKeys keys, PublicAddress address) {
    this.keys = keys;
    this.address = address;
  }

  /** A JWK set (RFC 7517): the key that signs now first, then those of earlier years. */
  @GetMapping(
      value = KEYS,
      produces = {"application/jwk-set+json", "application/json"})
  ResponseEntity<Map<String, Object>> keys() {
    return published(keys.set().jwks());
  }

  /** The issuer of our credentials (draft-ietf-oauth-sd-jwt-vc). */
  @GetMapping(value = "/.well-known/jwt-vc-issuer", produces = "application/json")
  ResponseEntity<Map<String, Object>> issuer() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("issuer", address.base());
    metadata.put("jwks_uri", address.base() + KEYS);
    return published(metadata);
  }

  /** For pages of every site, fresh within the hour, and still good for a week out of reach. */
  private static ResponseEntity<Map<String, Object>> published(Map<String, Object> json) {
    return ResponseEntity.ok()
        .cacheControl(
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic().staleIfError(Duration.ofDays(7)))
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(json);
  }
}
