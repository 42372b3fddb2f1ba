package org.miaopi.templates.credential;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a credential says. Values are String, Long, Boolean, List and Map by String.
 *
 * @param issuer the address whose {@code /.well-known/jwt-vc-issuer} names the keys (iss)
 * @param type the kind of credential (vct)
 * @param issued the signing time (iat)
 * @param expires the first moment when it no longer holds (exp); null is long-term
 * @param open claims that every showing shows
 * @param hidden claims that the holder may leave out one by one
 * @param facts members of the list {@code facts}, which the holder may leave out one by one
 */
public record Credential(
    String issuer,
    String type,
    Instant issued,
    @Nullable Instant expires,
    Map<String, Object> open,
    Map<String, Object> hidden,
    List<Object> facts) {

  public Credential {
    open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
    hidden = Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
    facts = List.copyOf(facts);
  }
}
