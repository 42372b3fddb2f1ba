package org.miaopi.runtime.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.designer.definition.HolderCodeType;
import org.miaopi.designer.text.Localized;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.CertificateStatus;
import org.miaopi.runtime.certificates.StatusChange;
import org.miaopi.runtime.certificates.store.CertificateStore;
import org.miaopi.runtime.ids.Ids;
import org.miaopi.runtime.portal.Case;
import tools.jackson.databind.JsonNode;

/** What anybody is told about a certificate, and what nobody is. */
class VerificationTest {

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor anybody = miaopi.visitor();

  @Test
  void aCertificateIsVerifiedByNumberIdentifierAndFileUntilItIsRevoked() {
    Case card = Case.card("zhang");
    card.submit().expect(202);
    card.settled();
    JsonNode own = card.applicant.get("/api/certificates/" + card.id).expect(200).json();
    byte[] pdf = card.applicant.get("/api/certificates/" + card.id + "/file").bytes();
    String number = own.get("number").asString();

    JsonNode byNumber = byNumber(number);
    assertThat(verdict(byNumber)).isEqualTo("valid");
    assertThat(byNumber.at("/certificate/name/zh-CN").asString()).isEqualTo("老年人优待证");
    assertThat(byNumber.at("/certificate/issuer/zh-CN").asString()).isEqualTo("济南市历城区民政局");
    assertThat(byNumber.toString())
        .doesNotContain("370112195103089042")
        .doesNotContain("13800000001")
        .doesNotContain("holder");
    assertThat(byNumber(own.get("identifier").asString())).isEqualTo(byNumber);
    assertThat(byNumber(number.toLowerCase(Locale.ROOT))).isEqualTo(byNumber);

    JsonNode byFile = byFile(pdf);
    assertThat(verdict(byFile)).isEqualTo("genuine");
    assertThat(byFile.get("certificate")).isEqualTo(byNumber.get("certificate"));
    pdf[pdf.length / 2] ^= 1;
    assertThat(byFile(pdf).toString()).isEqualTo("{\"verdict\":\"altered\"}");
    pdf[pdf.length / 2] ^= 1;

    miaopi
        .signedIn("supervisor")
        .post("/api/supervision/certificates/" + card.id + "/revoke", Map.of("reason", "持证人已去世"))
        .expect(200);

    assertThat(verdict(byNumber(number))).isEqualTo("revoked");
    assertThat(verdict(byFile(pdf))).isEqualTo("revoked");
    assertThat(card.applicant.get("/api/certificates/" + card.id).json().get("status").asString())
        .isEqualTo("revoked");
  }

  @Test
  void aCertificateIsSealedAsOfdOnceAndVerifiedByThatFileToo() {
    Case card = Case.card("zhang");
    card.submit().expect(202);
    card.settled();
    String address = "/api/certificates/" + card.id + "/ofd";
    var answer = card.applicant.get(address).expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/ofd");
    byte[] ofd = answer.bytes();
    assertThat(card.applicant.get(address).bytes()).isEqualTo(ofd);
    miaopi.signedIn("li").get(address).expect(404);

    assertThat(verdict(byFile(ofd))).isEqualTo("genuine");
    ofd[ofd.length / 2] ^= 1;
    assertThat(byFile(ofd).toString()).isEqualTo("{\"verdict\":\"altered\"}");
    ofd[ofd.length / 2] ^= 1;
    miaopi
        .signedIn("supervisor")
        .post("/api/supervision/certificates/" + card.id + "/revoke", Map.of("reason", "持证人已去世"))
        .expect(200);
    assertThat(verdict(byFile(ofd))).isEqualTo("revoked");
  }

  @Test
  void aFileFromElsewhereIsNotOurs() {
    assertThat(byFile(Case.PDF).toString()).isEqualTo("{\"verdict\":\"notOurs\"}");
    assertThat(verdict(byFile(new byte[0]))).isEqualTo("notOurs");
    assertThat(verdict(byFile("公章".getBytes(StandardCharsets.UTF_8)))).isEqualTo("notOurs");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedInWords() {
    var refused = anybody.upload("/api/verify", new byte[12 * 1024 * 1024 + 1]).expect(413);

    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(refused.json().get("detail").asString()).isEqualTo("上传的文件过大，请压缩后重试。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LNYD3701122026999999",
        "370112195103089042",
        "1.2.156.3005.2.11370112MB9000001E001",
        "%7B%24ne%3A1%7D",
        "..%20..",
        "%F0%9F%92%A9",
        "null"
      })
  void whateverIsNoNumberIsUnknown(String nonsense) {
    assertThat(byNumber(nonsense).toString()).isEqualTo("{\"verdict\":\"unknown\"}");
  }

  @Test
  void aVeryLongNumberIsUnknown() {
    assertThat(verdict(byNumber("9".repeat(4000)))).isEqualTo("unknown");
  }

  @Test
  void whatHasExpiredOrIsSuspendedSaysSo() {
    LocalDate today = LocalDate.now(miaopi.bean(Clock.class));
    Certificate expired = filed(today.minusDays(1));
    Certificate lastDay = filed(today);
    Certificate suspended = filed(null);
    miaopi
        .bean(CertificateStore.class)
        .changeStatus(
            suspended.id(),
            CertificateStatus.VALID,
            new StatusChange(CertificateStatus.SUSPENDED, Instant.EPOCH, "supervisor", "调查"));

    assertThat(verdict(byNumber(expired.number()))).isEqualTo("expired");
    assertThat(verdict(byNumber(lastDay.number()))).isEqualTo("valid");
    assertThat(verdict(byNumber(suspended.number()))).isEqualTo("suspended");
  }

  private Certificate filed(@Nullable LocalDate validUntil) {
    String id = miaopi.bean(Ids.class).next();
    Certificate certificate =
        new Certificate(
            id,
            "zhang",
            Case.CARD,
            1,
            new Localized("证", null),
            "11370112MB9000001E001",
            "N" + id,
            "I" + id,
            new Localized("局", null),
            null,
            Instant.EPOCH,
            LocalDate.EPOCH,
            validUntil,
            "张秀兰",
            "370112195103089042",
            HolderCodeType.RESIDENT_NUMBER,
            List.of(),
            "",
            CertificateStatus.VALID,
            List.of());
    miaopi.bean(CertificateStore.class).file(certificate);
    return certificate;
  }

  private JsonNode byNumber(String number) {
    return anybody.get("/api/verify/" + number).expect(200).json();
  }

  private JsonNode byFile(byte[] file) {
    return anybody.upload("/api/verify", file).expect(200).json();
  }

  private static String verdict(JsonNode verification) {
    return verification.get("verdict").asString();
  }
}
