package org.miaopi.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Handing in: once, whole, and only what is right. */
class SubmittingTest {

  private final RunningMiaopi miaopi = RunningMiaopi.get();

  @Test
  void wrongAnswersAreNamedOneByOneAndNothingIsSubmitted() {
    Case card = Case.card("zhang");
    card.answers.put("联系电话", "12");
    card.answers.remove("照片");
    card.answers.put("民族", Map.of("$ne", "1"));

    JsonNode refused = card.submit().expect(422).json();

    assertThat(refused.get("detail").asString()).isEqualTo("有 3 处需要修改，改好后请再提交一次。");
    assertThat(refused.get("problems").valueStream().map(SubmittingTest::place))
        .containsExactlyInAnyOrder(
            "/answers/民族 required", "/answers/联系电话 phone", "/answers/照片 required");
    assertThat(card.now().get("state").asString()).isEqualTo("DRAFT");
  }

  @Test
  void whatTheServerComputesCannotBeSent() {
    Case card = Case.card("li");
    card.answers.put("年龄", "99");
    card.answers.put("公民身份号码", "370112195103089042");
    card.submit().expect(202);

    assertThat(card.settled().get("state").asString()).isEqualTo("REJECTED");
  }

  @Test
  void thePhotoOfAnotherApplicationIsNotTaken() {
    Case other = Case.card("li");
    Case card = Case.card("zhang");
    card.answers.put("照片", other.answers.get("照片"));

    JsonNode refused = card.submit().expect(422).json();

    assertThat(place(refused.at("/problems/0"))).isEqualTo("/answers/照片 answer.photo");
  }

  @Test
  void eightRequestsWithOneKeySubmitOnce() throws Exception {
    Case card = Case.card("zhang");
    List<Callable<Answer>> requests = new ArrayList<>();
    for (int i = 0; i < 8; i++) requests.add(() -> card.submit("same-key-for-all", true));
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService browsers = Executors.newFixedThreadPool(8)) {
      for (Future<Answer> each : browsers.invokeAll(requests)) answers.add(each.get());
    }

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(202));
    JsonNode done = card.settled();
    assertThat(done.get("steps").valueStream().map(it -> it.get("state").asString()))
        .containsOnlyOnce("SUBMITTED")
        .containsOnlyOnce("DELIVERED");
    card.submit("same-key-for-all", true).expect(202);
    assertThat(card.submit("another-key-now", true).expect(409).json().get("detail").asString())
        .isEqualTo("这个办件已经提交，不能再修改。");
    card.answers.put("户籍地址", "山东省济南市历城区别的路 1 号");
    assertThat(card.submit("same-key-for-all", true).expect(422).json().get("code").asString())
        .isEqualTo("key.reused");
  }

  @Test
  void withoutAKeyNothingIsSubmitted() {
    Case card = Case.card("zhang");
    Map<String, Object> body = Map.of("answers", card.answers, "pledge", false);

    card.applicant.post(card.path("/submit"), body).expect(400);
    card.submit("short", false).expect(400);
    card.submit("with blanks in it", false).expect(400);
  }

  @Test
  void aPledgeStandsForAMaterial() {
    Case licence = Case.licence();
    licence
        .applicant
        .put(licence.path("/materials/rules"), Map.of("source", "committed"))
        .expect(200);
    licence
        .applicant
        .put(licence.path("/materials/lease"), Map.of("source", "committed"))
        .expect(200);

    assertThat(
            licence
                .submit("pledge-missing", false)
                .expect(422)
                .json()
                .at("/problems/0/path")
                .asString())
        .isEqualTo("/pledge");
    licence.submit().expect(202);

    JsonNode done = licence.settled();
    assertThat(done.get("state").asString()).isEqualTo("DELIVERED");
    assertThat(done.at("/materials/rules").asString()).isEqualTo("committed");
    assertThat(done.at("/materials/layout").asString()).isEqualTo("uploaded");
  }

  @Test
  void materialsAreAskedForAndCheckedOnTheServer() {
    Case licence = Case.licence();

    JsonNode refused = licence.submit().expect(422).json();
    assertThat(refused.get("problems").valueStream().map(SubmittingTest::place))
        .contains("/materials/rules required");

    assertThat(
            licence
                .applicant
                .put(licence.path("/materials/layout"), Map.of("source", "committed"))
                .expect(422)
                .json()
                .get("detail")
                .asString())
        .isEqualTo("这份材料不能用承诺代替，请上传。");
    licence.upload("material", "unknown", "a.pdf", Case.PDF).expect(404);
    licence.applicant.delete(licence.path("/materials/layout")).expect(200);
    assertThat(licence.now().get("materials").has("layout")).isFalse();
  }

  @Test
  void whatTheRulesReferWaitsAtADesk() {
    Case licence = Case.riskyLicence();
    licence.submit().expect(202);

    JsonNode referred = licence.settled();

    assertThat(referred.get("state").asString()).isEqualTo("REFERRED");
    assertThat(referred.at("/referral/reason/zh-CN").asString()).startsWith("您的经营项目或场所规模需要先到现场核查");
  }

  private static String place(JsonNode problem) {
    return problem.get("path").asString() + " " + problem.get("code").asString();
  }
}
