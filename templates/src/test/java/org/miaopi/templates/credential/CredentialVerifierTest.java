package org.miaopi.templates.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.signature.DocumentVerdict.State.ALTERED;
import static org.miaopi.templates.signature.DocumentVerdict.State.GENUINE;
import static org.miaopi.templates.signature.DocumentVerdict.State.NOT_OURS;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.keyset.KeySet;
import org.miaopi.templates.keyset.ProofKey;
import org.miaopi.templates.keyset.TestKeys;
import org.miaopi.templates.signature.DocumentVerdict;

/** What the public is told of a credential. */
class CredentialVerifierTest {

  private static final ProofKey KEY = TestKeys.named("today");
  private static final KeySet KEYS =
      new KeySet(List.of(TestKeys.named("yesterday").published(), KEY.published()));
  private static final String IDENTIFIER = "1.2.156.3005.2.X";

  private final SdJwt issued = issued(KEY);

  @Test
  void aCredentialIsGenuineWhateverItsHolderLeavesOut() {
    DocumentVerdict genuine = new DocumentVerdict(GENUINE, IDENTIFIER);
    assertThat(verified(issued.text())).isEqualTo(genuine);
    assertThat(verified(issued.text() + "\n")).isEqualTo(genuine);
    assertThat(verified(issued.without(it -> true).text())).isEqualTo(genuine);
    assertThat(verified(issued.without("holder_name"::equals).text())).isEqualTo(genuine);
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String text = issued.text();
    for (int at = 0; at < text.length(); at++) {
      char other = text.charAt(at) == 'A' ? 'B' : 'A';
      String changed = text.substring(0, at) + other + text.substring(at + 1);
      assertThat(verified(changed).state()).as("at " + at).isNotEqualTo(GENUINE);
    }
  }

  @Test
  void whatIsAddedCutOrRepeatedIsNoticed() {
    String text = issued.text();
    String jwt = text.substring(0, text.indexOf('~'));
    String rest = text.substring(text.indexOf('~') + 1);
    String disclosure = rest.substring(0, rest.indexOf('~') + 1);
    assertThat(verified(jwt).state()).isEqualTo(ALTERED);
    assertThat(verified(text.substring(0, text.length() - 1)).state()).isEqualTo(ALTERED);
    assertThat(verified(text + disclosure).state()).isEqualTo(ALTERED);
    assertThat(verified(text + "~").state()).isEqualTo(ALTERED);
    assertThat(verified(text + jwt).state()).isEqualTo(ALTERED); // as a holder's key would sign it
    String own = base64("[\"salt\",\"holder_name\",\"王秀兰\"]");
    assertThat(verified(text + own + "~").state()).isEqualTo(ALTERED);
  }

  @Test
  void anotherKeyKindOrAlgorithmIsNotOurs() {
    assertThat(verified(issued(TestKeys.named("forger")).text()).state()).isEqualTo(NOT_OURS);
    String signature = issued.text().substring(issued.text().indexOf('.'));
    String kid = KEY.published().thumbprint();
    for (String header :
        List.of(
            "{\"alg\":\"none\",\"typ\":\"dc+sd-jwt\",\"kid\":\"%s\"}".formatted(kid),
            "{\"alg\":\"HS256\",\"typ\":\"dc+sd-jwt\",\"kid\":\"%s\"}".formatted(kid),
            "{\"alg\":\"ES256\",\"typ\":\"statuslist+jwt\",\"kid\":\"%s\"}".formatted(kid),
            "{\"alg\":\"ES256\",\"jwk\":{},\"typ\":\"dc+sd-jwt\",\"kid\":\"%s\"}".formatted(kid))) {
      assertThat(verified(base64(header) + signature).state()).as(header).isEqualTo(NOT_OURS);
    }
  }

  @Test
  void whateverIsNoCredentialIsNotOurs() {
    for (String text : List.of("", "ey", "eyJ", "ey..~", "~", ".", "ey".repeat(40_000))) {
      assertThat(verified(text).state()).as(text).isEqualTo(NOT_OURS);
    }
    assertThat(CredentialVerifier.mayBeCredential(issued.text().getBytes(US_ASCII))).isTrue();
    assertThat(CredentialVerifier.mayBeCredential("%PDF".getBytes(US_ASCII))).isFalse();
  }

  /** A name that staff wrote cannot pass for a claim. */
  @Test
  void textsWithinItAreNoClaims() {
    Map<String, Object> open = new LinkedHashMap<>();
    open.put("certificate_name", "\",\"certificate_identifier\":\"other");
    open.put("certificate_identifier", IDENTIFIER);
    SdJwt credential = SdJwt.issue(credential(open), KEY, Salts.of(KEY, IDENTIFIER));
    assertThat(verified(credential.text())).isEqualTo(new DocumentVerdict(GENUINE, IDENTIFIER));
  }

  private static SdJwt issued(ProofKey key) {
    Credential credential = credential(Map.of("certificate_identifier", IDENTIFIER));
    return SdJwt.issue(credential, key, Salts.of(key, IDENTIFIER));
  }

  private static Credential credential(Map<String, Object> open) {
    return new Credential(
        "https://zwfw.example.gov.cn",
        "https://zwfw.example.gov.cn/credentials/1",
        Instant.parse("2026-11-25T06:30:00Z"),
        null,
        open,
        Map.of("holder_name", "张秀兰"),
        List.of(Map.of("label", "性别", "value", "女")));
  }

  private static DocumentVerdict verified(String text) {
    return CredentialVerifier.verify(text.getBytes(UTF_8), KEYS);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
