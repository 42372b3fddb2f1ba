package org.miaopi.templates.keyset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;

class ProofKeyTest {

  private static final byte[] CONTENT = "老年人优待证".getBytes(UTF_8);

  private final ProofKey key = TestKeys.named("today");
  private final ProofKey earlier = TestKeys.named("earlier");

  @Test
  void theSameContentAlwaysGetsTheSameSignature() {
    assertThat(key.sign(CONTENT)).isEqualTo(key.sign(CONTENT)).hasSize(64);
    assertThat(key.sign(CONTENT)).isNotEqualTo(earlier.sign(CONTENT));
  }

  @Test
  void thePublicHalfChecksIt() {
    byte[] signature = key.sign(CONTENT);
    assertThat(key.published().verifies(CONTENT, signature)).isTrue();
    assertThat(earlier.published().verifies(CONTENT, signature)).isFalse();
    for (int bit = 0; bit < 512; bit++) {
      byte[] flipped = signature.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(key.published().verifies(CONTENT, flipped)).isFalse();
    }
    assertThat(key.published().verifies(CONTENT, new byte[64])).isFalse();
    assertThat(key.published().verifies(CONTENT, new byte[0])).isFalse();
  }

  @Test
  void anotherLibraryReadsTheKeySetAndGivesTheKeysTheSameNames() throws Exception {
    KeySet keys = new KeySet(List.of(key.published(), earlier.published()));
    JWKSet read = JWKSet.parse(Map.copyOf(keys.jwks()));
    assertThat(read.getKeys()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      var jwk = read.getKeys().get(i);
      assertThat(jwk.computeThumbprint()).hasToString(keys.keys().get(i).thumbprint());
      assertThat(jwk.getKeyID()).isEqualTo(keys.keys().get(i).thumbprint());
      assertThat(jwk.isPrivate()).isFalse();
    }
  }

  @Test
  void aKeyIsFoundByItsShortName() {
    KeySet keys = new KeySet(List.of(key.published(), earlier.published()));
    assertThat(keys.named(earlier.published().shortName())).containsExactly(earlier.published());
    assertThat(keys.named(new byte[8])).isEmpty();
  }

  @Test
  void otherCurvesAreRefused() {
    var national =
        DevelopmentKey.create(
            KeyUse.SIGNING, SignatureAlgorithm.SM2, Instant.EPOCH, new SecureRandom());
    assertThatThrownBy(() -> ProofKey.of(national.key()))
        .hasMessageStartingWith("Not a P-256 key: EC");
  }

  @Test
  void aSecretIsDerivedForEachPurposeAndNeverShown() {
    assertThat(key.derive("salt")).isEqualTo(key.derive("salt")).hasSize(32);
    assertThat(key.derive("salt")).isNotEqualTo(key.derive("other"));
    assertThat(key).hasToString("ProofKey[" + key.published().thumbprint() + "]");
  }
}
