package org.miaopi.templates.credential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.miaopi.templates.keyset.ProofKey;

/** A signed credential with what opens its hidden claims. */
public final class SdJwt {

  /** Its media type. */
  public static final String MEDIA_TYPE = "application/dc+sd-jwt";

  static final String TYPE = "dc+sd-jwt";

  private final String jwt;
  private final List<Disclosure> disclosures;

  private SdJwt(String jwt, List<Disclosure> disclosures) {
    this.jwt = jwt;
    this.disclosures = List.copyOf(disclosures);
  }

  /** Signs by ES256; the same credential, key and salts always give the same text. */
  public static SdJwt issue(Credential credential, ProofKey key, Salts salts) {
    List<Disclosure> hidden = new ArrayList<>();
    credential
        .hidden()
        .forEach((name, value) -> hidden.add(Disclosure.of(name, name, value, salts)));
    List<Disclosure> facts = new ArrayList<>();
    for (Object fact : credential.facts()) {
      facts.add(Disclosure.of("facts/" + facts.size(), null, fact, salts));
    }
    String jwt = Jwt.sign(TYPE, payload(credential, hidden, facts), key);
    hidden.addAll(facts);
    return new SdJwt(jwt, hidden);
  }

  /** For showing it with these hidden claims left out, which nobody can then find out. */
  public SdJwt without(Predicate<String> path) {
    return new SdJwt(jwt, disclosures.stream().filter(it -> !path.test(it.path())).toList());
  }

  /** The text that wallets take: the JWT and each disclosure, a tilde after each. */
  public String text() {
    StringBuilder text = new StringBuilder(jwt).append('~');
    disclosures.forEach(it -> text.append(it.text()).append('~'));
    return text.toString();
  }

  private static Map<String, Object> payload(
      Credential credential, List<Disclosure> hidden, List<Disclosure> facts) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("iss", credential.issuer());
    payload.put("vct", credential.type());
    payload.put("iat", credential.issued().getEpochSecond());
    if (credential.expires() != null) payload.put("exp", credential.expires().getEpochSecond());
    payload.putAll(credential.open());
    if (!facts.isEmpty()) {
      payload.put("facts", facts.stream().map(it -> Map.of("...", it.digest())).toList());
    }
    payload.put("_sd_alg", "sha-256");
    payload.put("_sd", hidden.stream().map(Disclosure::digest).sorted().toList());
    return payload;
  }
}
