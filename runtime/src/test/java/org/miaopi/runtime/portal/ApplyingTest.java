package org.miaopi.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.miaopi.runtime.processing.Replay;
import org.miaopi.runtime.signing.KeyRing;
import org.miaopi.templates.signature.DocumentVerdict;
import org.miaopi.templates.signature.DocumentVerifier;
import tools.jackson.databind.JsonNode;

/** From the first answer to the certificate, as a browser asks for it. */
class ApplyingTest {

  private final RunningMiaopi miaopi = RunningMiaopi.get();

  @Test
  void anElderlyPersonGetsTheCardWithoutAnybodyTouchingTheCase() {
    Case card = new Case(miaopi.somebodyLike("zhang"), Case.CARD);
    assertThat(card.answers)
        .containsEntry("姓名", "张秀兰")
        .containsEntry("公民身份号码", "370112195103089042")
        .containsEntry("联系电话", "13800000001");
    card.answers.put("民族", "01");
    card.answers.put("照片", card.photo());

    JsonNode accepted = card.submit().expect(202).json();
    assertThat(accepted.get("state").asString()).isEqualTo("SUBMITTED");

    JsonNode done = card.settled();
    assertThat(states(done))
        .containsExactly(
            "DRAFT", "SUBMITTED", "VERIFIED", "DECIDED", "PREPARED", "SEALED", "DELIVERED");
    assertThat(done.at("/decision/outcome").asString()).isEqualTo("approve");
    assertThat(done.at("/decision/explanation/0/sentence/zh-CN").asString()).isNotBlank();
    assertThat(done.at("/certificate/number").asString()).matches("LNYD3701\\d{2}\\d{4}\\d{6}");
    assertThat(done.at("/answers/性别").asString()).isEqualTo("2");
  }

  @Test
  void theCertificateIsSignedAndCarriesItsNameInChinese() {
    Case card = Case.card("zhang");
    card.submit().expect(202);
    card.settled();

    JsonNode certificate = card.applicant.get("/api/certificates/" + card.id).expect(200).json();
    String number = certificate.get("number").asString();
    assertThat(certificate.at("/name/zh-CN").asString()).isEqualTo("老年人优待证");
    assertThat(certificate.at("/holder/name").asString()).isEqualTo("张秀兰");
    assertThat(certificate.get("status").asString()).isEqualTo("valid");
    assertThat(certificate.at("/publicFields/1/value/zh-CN").asString()).isEqualTo("女");
    assertThat(certificate.get("identifier").asString())
        .startsWith("1.2.156.3005.2.11370112MB9000001E001.11370112MB9000001E." + number);

    var file = card.applicant.get("/api/certificates/" + card.id + "/file").expect(200);
    assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.header("Content-Disposition"))
        .startsWith("inline; ")
        .contains("filename*=UTF-8''%E8%80%81%E5%B9%B4%E4%BA%BA");
    var key = miaopi.bean(KeyRing.class).document();
    assertThat(DocumentVerifier.verify(file.bytes(), List.of(key.certificate())))
        .isEqualTo(
            new DocumentVerdict(
                DocumentVerdict.State.GENUINE, certificate.get("identifier").asString()));
  }

  @Test
  void whoIsTooYoungIsRejectedWithReasonAndClause() {
    Case card = Case.card("li");
    card.submit().expect(202);

    JsonNode done = card.settled();

    assertThat(done.get("state").asString()).isEqualTo("REJECTED");
    assertThat(done.at("/decision/rule").asString()).isEqualTo("age");
    assertThat(done.at("/decision/message/zh-CN").asString())
        .isEqualTo("您还不满 60 周岁，暂不能办理老年优待证。年满 60 周岁后即可申请。");
    assertThat(done.at("/decision/clause/zh-CN").asString()).isEqualTo("《中华人民共和国老年人权益保障法》第二条");
    assertThat(done.has("certificate")).isFalse();
  }

  @Test
  void whatIsReturnedCanBeCorrectedAndSubmittedAgain() {
    Case card = Case.card("zhang");
    card.answers.put("户籍地址", "山东省济南市历下区泉城路 8 号");
    card.submit().expect(202);
    JsonNode returned = card.settled();
    assertThat(returned.get("state").asString()).isEqualTo("RETURNED");
    assertThat(returned.at("/decision/message/zh-CN").asString()).startsWith("您填写的户籍地址不在历城区");

    card.answers.put("户籍地址", "山东省济南市历城区洪家楼街道花园路 1 号");
    card.submit().expect(202);

    assertThat(states(card.settled()))
        .containsSubsequence("SUBMITTED", "RETURNED", "SUBMITTED", "DELIVERED");
  }

  @Test
  void decisionsCanBeReplayed() {
    Case card = Case.card("zhang");
    card.submit().expect(202);
    card.settled();

    Application kept = Objects.requireNonNull(miaopi.bean(ApplicationStore.class).find(card.id));

    assertThat(miaopi.bean(Replay.class).replay(kept).same()).isTrue();
  }

  @Test
  void oneOpenDraftForEachItem() {
    Visitor canting = miaopi.somebodyLike("canting");
    Case first = new Case(canting, Case.LICENCE);
    Case second = new Case(canting, Case.LICENCE);

    assertThat(second.id).isEqualTo(first.id);
  }

  @Test
  void aPersonCannotApplyForACompany() {
    Visitor zhang = miaopi.signedIn("zhang");

    var refused = zhang.post("/api/applications", Map.of("item", Case.LICENCE)).expect(403);

    assertThat(refused.json().get("detail").asString()).isEqualTo("这个事项只面向企业和其他组织，请用单位账号登录后办理。");
  }

  @Test
  void anyoneFindsItemsByWhatTheyTypeAndFetchesTheirForms() {
    Visitor visitor = miaopi.visitor();

    JsonNode found = visitor.get("/api/items", Map.of("query", "老年")).expect(200).json();
    assertThat(found.get(0).get("code").asString()).isEqualTo(Case.CARD);
    assertThat(visitor.get("/api/items", Map.of("query", "不存在的事项")).json()).isEmpty();

    var form = visitor.get("/api/items/" + Case.CARD + "/form?version=1").expect(200);
    assertThat(form.header("Cache-Control")).contains("immutable");
    assertThat(form.json().at("/form/order").isArray()).isTrue();
    visitor.get("/api/items/" + Case.CARD + "/form?version=999").expect(404);
    visitor.get("/api/items/nothing").expect(404);
  }

  @Test
  void oneSeesOnlyOnesOwnApplications() {
    Case card = Case.card("zhang");
    Visitor stranger = miaopi.signedIn("li");
    String photo = String.valueOf(card.answers.get("照片"));

    assertThat(stranger.get(card.path("")).expect(404).json().get("detail").asString())
        .isEqualTo("没有找到这个办件。它可能属于别的账号，请在“我的”里查看。");
    stranger.get(card.path("/files/" + photo)).expect(404);
    stranger.put(card.path("/answers"), Map.of("answers", Map.of(), "revision", 1)).expect(404);
    stranger
        .post(
            card.path("/submit"),
            Map.of("answers", Map.of(), "pledge", false),
            "Idempotency-Key",
            "0123456789")
        .expect(404);
    stranger.get("/api/certificates/" + card.id).expect(404);
    card.applicant.get(card.path("/files/" + photo)).expect(200);
    assertThat(stranger.get("/api/applications").json().toString()).doesNotContain(card.id);
    miaopi.visitor().get(card.path("")).expect(401);
  }

  @Test
  void answersAreSavedUnlessAnotherPageSavedSince() {
    Case card = Case.card("zhang");
    int revision = card.now().get("revision").asInt();
    Map<String, Object> body =
        Map.of(
            "answers",
            Map.of("联系电话", "13900000000", "$where", "1", "a.b", Map.of("$gt", ""), "姓名", "她"),
            "revision",
            revision);

    JsonNode saved = card.applicant.put(card.path("/answers"), body).expect(200).json();
    assertThat(saved.get("revision").asInt()).isEqualTo(revision + 1);
    assertThat(card.now().get("answers").properties().stream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrder("联系电话", "姓名");

    JsonNode stale = card.applicant.put(card.path("/answers"), body).expect(409).json();
    assertThat(stale.get("code").asString()).isEqualTo("application.stale");
  }

  @Test
  void filesAreToldByTheirContent() {
    Case card = Case.card("zhang");
    byte[] text = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    JsonNode refused = card.upload("field", "照片", "照片.png", text).expect(415).json();
    assertThat(refused.get("detail").asString()).isEqualTo("这里只能上传 JPG / PNG 文件。请检查文件内容，改扩展名不起作用。");
    card.upload("field", "照片", "照片.png", new byte[0]).expect(415);
    byte[] broken = Arrays.copyOf(Case.picture(), 60);
    assertThat(
            card.upload("field", "照片", "照片.png", broken).expect(415).json().get("code").asString())
        .isEqualTo("file.picture");
    card.upload("field", "照片", "照片.png", new byte[6 * 1024 * 1024]).expect(413);
    card.upload("field", "姓名", "照片.png", Case.picture()).expect(404);

    String name = "..\\..\\etc/照片.exe";
    JsonNode kept = card.upload("field", "照片", name, Case.picture()).expect(201).json();
    assertThat(kept.get("type").asString()).isEqualTo("image/png");
    assertThat(kept.get("name").asString()).isEqualTo("照片.exe");
  }

  @Test
  void photosMayBeReplacedAsOftenAsOneLikes() {
    Case card = Case.card("zhang");
    Object first = card.answers.get("照片");
    for (int i = 0; i < 65; i++) card.answers.put("照片", card.photo());

    assertThat(card.now().get("files").size()).isLessThanOrEqualTo(60);
    card.applicant.get(card.path("/files/" + first)).expect(404);
    card.submit().expect(202);
    assertThat(card.settled().get("state").asString()).isEqualTo("DELIVERED");
  }

  private static List<String> states(JsonNode application) {
    return application.get("steps").valueStream().map(it -> it.get("state").asString()).toList();
  }
}
