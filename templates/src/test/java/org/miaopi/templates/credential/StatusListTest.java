package org.miaopi.templates.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.credential.StatusList.Status;
import org.miaopi.templates.keyset.KeySet;
import org.miaopi.templates.keyset.ProofKey;
import org.miaopi.templates.keyset.TestKeys;

class StatusListTest {

  private static final String ADDRESS = "https://zwfw.example.gov.cn/status-lists/0";
  private static final Instant ISSUED = Instant.parse("2026-11-25T06:30:00Z");

  private final ProofKey key = TestKeys.named("today");

  @Test
  void anotherLibraryChecksTheTokenAndReadsWhatItSays() throws Exception {
    JWSObject token = JWSObject.parse(signed(new StatusList()));
    var keys = JWKSet.parse(new KeySet(List.of(key.published())).jwks());
    var found = keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
    assertThat(token.verify(new ECDSAVerifier(found))).isTrue();
    assertThat(token.getHeader().getType()).hasToString("statuslist+jwt");
    assertThat(token.getPayload().toJSONObject())
        .containsEntry("sub", ADDRESS)
        .containsEntry("iat", 1_795_588_200L)
        .containsEntry("exp", 1_795_588_200L + 86_400)
        .containsEntry("ttl", 60L);
  }

  /** Two bits each, the lowest of a byte first, as the draft draws them. */
  @Test
  void everyStatusStandsAtItsPlace() throws Exception {
    StatusList list = new StatusList();
    list.set(0, Status.INVALID);
    list.set(1, Status.SUSPENDED);
    list.set(5, Status.INVALID);
    list.set(6, Status.SUSPENDED);
    list.set(6, Status.VALID);
    list.set(StatusList.SIZE - 1, Status.SUSPENDED);
    byte[] bits = bits(list);
    assertThat(bits).hasSize(8192).startsWith(0b1001, 0b100, 0).endsWith(0, 0b1000_0000);
  }

  @Test
  void aListOfWhatIsValidIsSmallAndAlwaysTheSame() {
    assertThat(signed(new StatusList())).isEqualTo(signed(new StatusList())).hasSizeLessThan(500);
  }

  private String signed(StatusList list) {
    return list.sign(ADDRESS, key, ISSUED, Duration.ofMinutes(1));
  }

  private byte[] bits(StatusList list) throws Exception {
    Object said = JWSObject.parse(signed(list)).getPayload().toJSONObject().get("status_list");
    if (!(said instanceof Map<?, ?> statuses)) throw new AssertionError(said);
    assertThat(statuses.get("bits")).isEqualTo(2L);
    return inflated(Base64.getUrlDecoder().decode(String.valueOf(statuses.get("lst"))));
  }

  private static byte[] inflated(byte[] zlib) throws IOException {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(zlib))) {
      return in.readAllBytes();
    }
  }
}
