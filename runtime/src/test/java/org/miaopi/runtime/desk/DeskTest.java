package org.miaopi.runtime.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.applications.Ruling;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.miaopi.runtime.portal.Case;
import tools.jackson.databind.JsonNode;

/** A person decides what the rules leave to a person. */
class DeskTest {

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor approver = miaopi.signedIn("approver");

  @Test
  void whatIsApprovedEndsAsACertificate() {
    Case licence = referred();
    assertThat(approver.get("/api/desk/applications").expect(200).json().toString())
        .contains(licence.id);
    JsonNode seen = approver.get(path(licence, "")).expect(200).json();
    assertThat(seen.at("/answers/经营面积").asString()).isEqualTo("86.50");
    assertThat(seen.at("/item/version").asInt()).isPositive();
    assertThat(seen.at("/referral/reason/zh-CN").asString()).startsWith("您的经营项目或场所规模需要先到现场核查");
    assertThat(seen.at("/decision/explanation").isEmpty()).isFalse();
    String file = seen.at("/files/0/id").asString();
    assertThat(approver.get(path(licence, "/files/" + file)).expect(200).bytes())
        .isEqualTo(Case.PDF);

    decide(licence, "approve", "现场核查合格。").expect(200);

    JsonNode done = licence.settled();
    assertThat(done.get("state").asString()).isEqualTo("DELIVERED");
    assertThat(done.at("/certificate/number").asString()).isNotBlank();
    assertThat(done.at("/decision/message/zh-CN").asString()).isEqualTo("现场核查合格。");
    Ruling kept =
        Objects.requireNonNull(
            Objects.requireNonNull(miaopi.bean(ApplicationStore.class).find(licence.id)).ruling());
    assertThat(kept.decidedBy()).isEqualTo("approver");
    assertThat(approver.get("/api/desk/applications").json().toString()).doesNotContain(licence.id);
  }

  @Test
  void aPersonAtTheDeskSeesEveryStepToTheJudgementAndTheApplicantOnlyTheSentence() {
    Case licence = referred();

    JsonNode why = approver.get(path(licence, "/explanation")).expect(200).json();

    assertThat(why.get("same").asBoolean()).isTrue();
    JsonNode last = why.get("rules").get(why.get("rules").size() - 1);
    assertThat(last.get("holds").asBoolean()).isTrue();
    assertThat(last.get("sentence").asString()).isNotBlank();
    assertThat(last.at("/trace/value").asString()).isEqualTo("是");
    assertThat(last.at("/trace/parts/0/text").asString()).isNotBlank();
    JsonNode english = approver.get(path(licence, "/explanation?lang=en")).expect(200).json();
    assertThat(english.get("rules").toString()).contains("\"value\":\"yes\"");

    JsonNode own = licence.now();
    assertThat(own.at("/decision/explanation/0/sentence/zh-CN").asString()).isNotBlank();
    assertThat(own.toString()).doesNotContain("\"trace\"", "\"values\"");
    licence.applicant.get(path(licence, "/explanation")).expect(403);
    decide(licence, "reject", "场所不符合要求。").expect(200);
    assertThat(approver.get(path(licence, "/explanation")).expect(409).json().get("detail"))
        .hasToString("\"这个办件没有由规则作出的决定，所以没有判断过程可看。\"");
  }

  @Test
  void theSameDecisionAgainChangesNothingAndAnotherIsRefused() {
    Case licence = referred();
    decide(licence, "reject", "场所不符合要求。").expect(200);

    JsonNode again = decide(licence, "reject", "场所不符合要求。").expect(200).json();
    assertThat(again.get("state").asString()).isEqualTo("REJECTED");
    assertThat(decide(licence, "approve", "").expect(409).json().get("detail").asString())
        .isEqualTo("这个办件已有其他审查结果。请刷新后查看。");
    decide(licence, "reject", "别的理由。").expect(409);

    JsonNode applicant = licence.now();
    assertThat(applicant.at("/decision/message/zh-CN").asString()).isEqualTo("场所不符合要求。");
    assertThat(applicant.get("steps").size()).isEqualTo(again.get("steps").size());
  }

  @Test
  void whatIsReturnedTheApplicantCorrectsAndSubmitsAgain() {
    Case licence = referred();
    String seen = licence.now().get("submitted").asString();

    decide(licence, "return", "请补充生食操作间的照片。").expect(200);

    assertThat(licence.now().get("state").asString()).isEqualTo("RETURNED");
    licence.submit().expect(202);
    assertThat(licence.settled().get("state").asString()).isEqualTo("REFERRED");

    Map<String, Object> stale = Map.of("outcome", "approve", "submitted", seen);
    assertThat(approver.post(path(licence, "/decision"), stale).expect(409).json().get("detail"))
        .hasToString("\"申请人已修改并重新提交，请刷新后再审查。\"");
  }

  @Test
  void aRefusalNeedsAReason() {
    Case licence = referred();

    JsonNode refused = decide(licence, "reject", " ").expect(422).json();
    assertThat(refused.at("/problems/0/path").asString()).isEqualTo("/reason");
    assertThat(refused.at("/problems/0/message").asString()).isEqualTo("请写明理由，申请人会看到。");
    assertThat(decide(licence, "refer", "x").expect(422).json().at("/problems/0/path").asString())
        .isEqualTo("/outcome");
    decide(licence, "return", "x".repeat(1001)).expect(422);
    assertThat(licence.now().get("state").asString()).isEqualTo("REFERRED");
  }

  @Test
  void whatNeverWaitedAtTheDeskDoesNotExistThere() {
    Case card = Case.card("zhang");

    approver.get(path(card, "")).expect(404);
    approver.get(path(card, "/files/" + card.answers.get("照片"))).expect(404);
    decide(card, "approve", "").expect(404);
    approver.get("/api/desk/applications/nothing").expect(404);
  }

  private static Case referred() {
    Case licence = Case.riskyLicence();
    licence.submit().expect(202);
    assertThat(licence.settled().get("state").asString()).isEqualTo("REFERRED");
    return licence;
  }

  private Answer decide(Case licence, String outcome, String reason) {
    return approver.post(path(licence, "/decision"), Map.of("outcome", outcome, "reason", reason));
  }

  private static String path(Case licence, String rest) {
    return "/api/desk/applications/" + licence.id + rest;
  }
}
