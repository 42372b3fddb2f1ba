package org.miaopi.runtime.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.certificates.CertificateStatus;
import org.miaopi.runtime.certificates.StatusChange;
import org.miaopi.runtime.certificates.store.CertificateStore;
import org.miaopi.runtime.keys.ProofKeys;
import org.miaopi.runtime.portal.Case;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every form of a certificate says at once that it was revoked, and alike what it is. */
class RevocationTest {

  private static final int SUSPENDED = 2;

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor anybody = miaopi.visitor();

  @Test
  void everyFormOfACertificateIsGenuineThenRevokedAndOtherwiseAlteredOrNotOurs() {
    Case card = issued();
    Map<String, byte[]> forms = new LinkedHashMap<>();
    for (String form : new String[] {"file", "ofd", "credential"}) {
      forms.put(form, form(card, form));
    }
    forms.forEach((form, file) -> assertThat(verdict(file)).as(form).isEqualTo("genuine"));

    forms.forEach(
        (form, file) -> {
          byte[] altered = file.clone();
          int at = form.equals("credential") ? new String(file, US_ASCII).indexOf('.') + 9 : 2000;
          altered[at] = (byte) (altered[at] == 'A' ? 'B' : 'A');
          assertThat(verdict(altered)).as(form).isEqualTo("altered");
        });

    revoke(card);
    forms.forEach((form, file) -> assertThat(verdict(file)).as(form).isEqualTo("revoked"));
    for (String other : new String[] {"eyJhbGciOiJub25lIn0.e30.~", "ey", "PK\3\4", "%PDF-1.7"}) {
      assertThat(verdict(other.getBytes(US_ASCII))).as(other).isEqualTo("notOurs");
    }
  }

  @Test
  void aCredentialSaysWhereItsStatusStandsAndTheListTellsIt() {
    Case revoked = issued();
    Case suspended = issued();
    Case valid = issued();
    JsonNode place = place(revoked);
    assertThat(place(revoked)).isEqualTo(place);
    assertThat(place(suspended)).isNotEqualTo(place);
    assertThat(status(revoked) + status(suspended) + status(valid)).isZero();

    revoke(revoked);
    suspend(suspended);

    assertThat(status(revoked)).isOne();
    assertThat(status(suspended)).isEqualTo(SUSPENDED);
    assertThat(status(valid)).isZero();
    assertThat(place(revoked)).isEqualTo(place);
  }

  /** Who asks for the credential only after the certificate was revoked finds it revoked. */
  @Test
  void aCredentialThatIsMadeLaterIsRevokedFromTheStart() {
    Case card = issued();
    revoke(card);
    assertThat(status(card)).isOne();
  }

  @Test
  void theListIsForEverybodySignedAndFreshForAMinute() {
    URI address = URI.create(place(issued()).get("uri").asString());
    assertThat(address.toString()).startsWith(miaopi.address() + "/status-lists/");
    Answer list = anybody.get(address.getPath()).expect(200);
    assertThat(list.header("Content-Type")).isEqualTo("application/statuslist+jwt");
    assertThat(list.header("Cache-Control")).isEqualTo("max-age=60, public");
    assertThat(list.header("Access-Control-Allow-Origin")).isEqualTo("*");
    String token = new String(list.bytes(), US_ASCII);
    String signed = token.substring(0, token.lastIndexOf('.'));
    byte[] signature = Base64.getUrlDecoder().decode(token.substring(signed.length() + 1));
    var key = miaopi.bean(ProofKeys.class).key().published();
    assertThat(key.verifies(signed.getBytes(US_ASCII), signature)).isTrue();
    assertThat(claims(token).get("sub").asString()).isEqualTo(address.toString());
    assertThat(claims(token).get("ttl").asInt()).isEqualTo(60);
  }

  @Test
  void aListThatIsNotThereIsSaidSo() {
    for (String number : new String[] {"1", "-1", "9223372036854775807"}) {
      JsonNode refused = anybody.get("/status-lists/" + number).expect(404).json();
      assertThat(refused.get("detail").asString()).isEqualTo("没有这份状态列表。");
    }
    anybody.get("/status-lists/x").expect(400);
    anybody.get("/status-lists/0/1").expect(401);
    anybody.get("/status-lists/0", "Accept", "application/statuslist+cwt").expect(406);
  }

  private static Case issued() {
    Case card = Case.card("zhang");
    card.submit().expect(202);
    card.settled();
    return card;
  }

  private static byte[] form(Case card, String form) {
    return card.applicant.get("/api/certificates/" + card.id + "/" + form).expect(200).bytes();
  }

  private static JsonNode place(Case card) {
    JsonNode claims = claims(new String(form(card, "credential"), US_ASCII).split("~")[0]);
    return claims.at("/status/status_list");
  }

  /** As whoever is shown the credential finds it. */
  private int status(Case card) {
    JsonNode place = place(card);
    String path = URI.create(place.get("uri").asString()).getPath();
    JsonNode list = claims(new String(anybody.get(path).expect(200).bytes(), US_ASCII));
    byte[] bits = inflated(list.at("/status_list/lst").asString());
    int index = place.get("idx").asInt();
    assertThat(list.at("/status_list/bits").asInt()).isEqualTo(2);
    return bits[index / 4] >> index % 4 * 2 & 3;
  }

  private static byte[] inflated(String lst) {
    byte[] zlib = Base64.getUrlDecoder().decode(lst);
    try (var in = new InflaterInputStream(new ByteArrayInputStream(zlib))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode claims(String jwt) {
    String payload = new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), UTF_8);
    return new JsonMapper().readTree(payload);
  }

  private void revoke(Case card) {
    miaopi
        .signedIn("supervisor")
        .post("/api/supervision/certificates/" + card.id + "/revoke", Map.of("reason", "持证人已去世"))
        .expect(200);
  }

  private void suspend(Case card) {
    var now = miaopi.bean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
    miaopi
        .bean(CertificateStore.class)
        .changeStatus(
            card.id,
            CertificateStatus.VALID,
            new StatusChange(CertificateStatus.SUSPENDED, now, "supervisor", "调查"));
  }

  private String verdict(byte[] file) {
    return anybody.upload("/api/verify", file).expect(200).json().get("verdict").asString();
  }
}
