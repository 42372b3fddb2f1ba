package org.miaopi.templates.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectDecoder;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.keyset.KeySet;
import org.miaopi.templates.keyset.ProofKey;
import org.miaopi.templates.keyset.TestKeys;

/** Wallets are other people's programs: their libraries judge here what ours writes. */
class SdJwtTest {

  private static final Instant ISSUED = Instant.parse("2026-11-25T06:30:00Z");

  private final ProofKey key = TestKeys.named("today");

  @Test
  void itsHeaderNamesTheKindAndTheKey() throws Exception {
    assertThat(jwt(issued()).getHeader().toJSONObject())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("alg", "ES256", "typ", "dc+sd-jwt", "kid", key.published().thumbprint()));
  }

  @Test
  void anotherLibraryFindsTheKeyInThePublishedSetAndChecksTheSignature() throws Exception {
    JWSObject jwt = jwt(issued());
    JWKSet published = JWKSet.parse(new KeySet(List.of(key.published())).jwks());
    var found = published.getKeyByKeyId(jwt.getHeader().getKeyID()).toECKey();
    assertThat(jwt.verify(new ECDSAVerifier(found))).isTrue();
    String[] parts = jwt.serialize().split("\\.", -1);
    String other = Base64.getUrlEncoder().withoutPadding().encodeToString("{}".getBytes(UTF_8));
    JWSObject changed = JWSObject.parse(parts[0] + "." + other + "." + parts[2]);
    assertThat(changed.verify(new ECDSAVerifier(found))).isFalse();
  }

  @Test
  void withoutDisclosuresOnlyTheOpenClaimsAreSeen() throws Exception {
    SdJwt shown = issued().without(path -> true);
    assertThat(shown.text()).endsWith("~").doesNotContain("~~");
    assertThat(seen(shown))
        .containsOnlyKeys("iss", "vct", "iat", "exp", "number", "facts")
        .containsEntry("iss", "https://zwfw.example.gov.cn")
        .containsEntry("vct", "https://zwfw.example.gov.cn/credentials/11370112MB9000001E001")
        .containsEntry("number", "LNYD1")
        .containsEntry("facts", List.of());
    assertThat(payload(shown)).doesNotContain("王").doesNotContain("370112195103089042");
  }

  @Test
  void withAllDisclosuresEverythingIsSeen() throws Exception {
    assertThat(seen(issued()))
        .containsEntry("holder_name", "王\"𠮷\"\\兰")
        .containsEntry("holder_code", "370112195103089042")
        .containsEntry(
            "facts",
            List.of(Map.of("label", "姓名", "value", "王兰"), Map.of("label", "性别", "value", "女")));
  }

  @Test
  void theHolderLeavesOutWhatNobodyNeedsToSee() throws Exception {
    Predicate<String> left = List.of("holder_code", "facts/0")::contains;
    Map<String, Object> seen = seen(issued().without(left));
    assertThat(seen)
        .containsEntry("holder_name", "王\"𠮷\"\\兰")
        .doesNotContainKey("holder_code")
        .containsEntry("facts", List.of(Map.of("label", "性别", "value", "女")));
  }

  @Test
  void aDisclosureOfAnotherCredentialOpensNothing() throws Exception {
    SdJwt other = SdJwt.issue(credential("李"), key, Salts.of(key, "other"));
    SDJWT ours = SDJWT.parse(issued().without(path -> true).text());
    List<Disclosure> theirs = SDJWT.parse(other.text()).getDisclosures();
    Map<String, Object> payload =
        JWSObject.parse(ours.getCredentialJwt()).getPayload().toJSONObject();
    assertThatThrownBy(() -> new SDObjectDecoder().decode(payload, theirs))
        .hasMessageContaining("is not referenced (RFC 9901, Section 7.1 (5))");
  }

  @Test
  void theSameCredentialAlwaysGetsTheSameTextAndEachClaimItsOwnSalt() {
    assertThat(issued().text()).isEqualTo(issued().text());
    List<String> salts =
        SDJWT.parse(issued().text()).getDisclosures().stream().map(Disclosure::getSalt).toList();
    assertThat(salts).doesNotHaveDuplicates().allSatisfy(it -> assertThat(it).hasSize(22));
    Salts others = Salts.of(TestKeys.named("stranger"), "a");
    assertThat(others.of("holder_name")).isNotEqualTo(Salts.of(key, "a").of("holder_name"));
    assertThat(Salts.of(key, "b").of("holder_name"))
        .isNotEqualTo(Salts.of(key, "a").of("holder_name"));
  }

  private SdJwt issued() {
    return SdJwt.issue(credential("王\"𠮷\"\\兰"), key, Salts.of(key, "a"));
  }

  private static Credential credential(String holder) {
    Map<String, Object> hidden = new LinkedHashMap<>();
    hidden.put("holder_name", holder);
    hidden.put("holder_code", "370112195103089042");
    return new Credential(
        "https://zwfw.example.gov.cn",
        "https://zwfw.example.gov.cn/credentials/11370112MB9000001E001",
        ISSUED,
        ISSUED.plusSeconds(3600),
        Map.of("number", "LNYD1"),
        hidden,
        List.of(Map.of("label", "姓名", "value", "王兰"), Map.of("label", "性别", "value", "女")));
  }

  private static Map<String, Object> seen(SdJwt shown) throws Exception {
    SDJWT parsed = SDJWT.parse(shown.text());
    Map<String, Object> payload =
        JWSObject.parse(parsed.getCredentialJwt()).getPayload().toJSONObject();
    return new SDObjectDecoder().decode(payload, parsed.getDisclosures());
  }

  private static String payload(SdJwt shown) throws Exception {
    return jwt(shown).getPayload().toString();
  }

  private static JWSObject jwt(SdJwt shown) throws Exception {
    return JWSObject.parse(SDJWT.parse(shown.text()).getCredentialJwt());
  }
}
