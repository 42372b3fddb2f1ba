package org.miaopi.runtime.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.portal.Case;
import tools.jackson.databind.JsonNode;

/** A supervisor finds certificates and revokes them. */
class SupervisionTest {

  private static final String LIBRARY = "/api/supervision/certificates";

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor supervisor = miaopi.signedIn("supervisor");

  @Test
  void certificatesAreFoundNewestFirstAndByNumber() {
    Case older = delivered();
    Case newer = delivered();

    assertThat(ids(supervisor.get(LIBRARY).expect(200))).containsSubsequence(newer.id, older.id);
    assertThat(ids(supervisor.get(LIBRARY, Map.of("before", newer.id))))
        .contains(older.id)
        .doesNotContain(newer.id);
    String number = older.now().at("/certificate/number").asString();
    assertThat(ids(supervisor.get(LIBRARY, Map.of("query", number)))).containsExactly(older.id);
    assertThat(ids(supervisor.get(LIBRARY, Map.of("query", "LNYD")))).isEmpty();
  }

  @Test
  void aSupervisorSeesWhyACertificateWasIssued() {
    Case card = delivered();

    JsonNode why = supervisor.get(LIBRARY + "/" + card.id + "/explanation").expect(200).json();

    assertThat(why.get("same").asBoolean()).isTrue();
    assertThat(why.at("/rules/0/holds").asBoolean(true)).isFalse();
    assertThat(why.at("/rules/0/trace/text").asString()).isEqualTo("年龄 < 60");
    assertThat(why.at("/rules/0/trace/value").asString()).isEqualTo("否");
    assertThat(why.at("/rules/0/trace/parts/0/value").asString()).matches("\\d+");
    card.applicant.get(LIBRARY + "/" + card.id + "/explanation").expect(403);
    supervisor.get(LIBRARY + "/nothing/explanation").expect(404);
  }

  @Test
  void revokingKeepsWhoWhenAndWhyOnce() {
    Case card = delivered();

    JsonNode revoked = revoke(card, "户籍已迁出").expect(200).json();
    JsonNode again = revoke(card, "另一个理由").expect(200).json();

    assertThat(revoked.get("status").asString()).isEqualTo("revoked");
    assertThat(revoked.at("/history/0/by").asString()).isEqualTo("supervisor");
    assertThat(revoked.at("/history/0/reason").asString()).isEqualTo("户籍已迁出");
    assertThat(revoked.at("/history/0/at").asString()).isNotBlank();
    assertThat(again).isEqualTo(revoked);
  }

  @Test
  void revokingNeedsAReasonAndACertificate() {
    Case card = delivered();

    JsonNode refused = revoke(card, "  ").expect(422).json();

    assertThat(refused.at("/problems/0/message").asString()).isEqualTo("请写明撤销的理由。");
    supervisor.post(LIBRARY + "/nothing/revoke", Map.of("reason", "x")).expect(404);
  }

  @Test
  void whatWasIssuedLaterStandsFirstAlsoWhenItWasAppliedForEarlier() {
    Case early = Case.card("zhang");
    Case late = delivered();
    early.submit().expect(202);
    assertThat(early.settled().get("state").asString()).isEqualTo("DELIVERED");

    assertThat(ids(supervisor.get(LIBRARY).expect(200))).containsSubsequence(early.id, late.id);
    assertThat(ids(supervisor.get(LIBRARY, Map.of("before", early.id))))
        .contains(late.id)
        .doesNotContain(early.id);
    supervisor.get(LIBRARY, Map.of("before", "nothing")).expect(404);
  }

  @Test
  void theHolderLearnsWhenAndWhyThePublicOnlyWhenNobodyByWhom() {
    Case card = delivered();
    String number = card.now().at("/certificate/number").asString();
    assertThat(own(card).has("statusChange")).isFalse();

    String at = revoke(card, "户籍已迁出").json().at("/history/0/at").asString();

    assertThat(own(card).get("statusChange").toString())
        .contains(at, "户籍已迁出")
        .doesNotContain("supervisor");
    JsonNode told = miaopi.visitor().get("/api/verify/" + number).json();
    assertThat(told.at("/certificate/statusChange").toString())
        .isEqualTo("{\"at\":\"" + at + "\"}");
  }

  private static JsonNode own(Case card) {
    return card.applicant.get("/api/certificates/" + card.id).expect(200).json();
  }

  private static Case delivered() {
    Case card = Case.card("zhang");
    card.submit().expect(202);
    assertThat(card.settled().get("state").asString()).isEqualTo("DELIVERED");
    return card;
  }

  private Answer revoke(Case card, String reason) {
    return supervisor.post(LIBRARY + "/" + card.id + "/revoke", Map.of("reason", reason));
  }

  private static List<String> ids(Answer answer) {
    return answer.json().valueStream().map(it -> it.get("id").asString()).toList();
  }
}
