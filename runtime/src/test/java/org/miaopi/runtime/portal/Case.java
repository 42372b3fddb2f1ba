package org.miaopi.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** One application in the hands of its applicant. */
public final class Case {

  public static final String CARD = "002014111002";
  public static final String LICENCE = "000131014000";
  public static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> MOVING =
      Set.of("SUBMITTED", "VERIFIED", "DECIDED", "PREPARED", "SEALED");
  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

  public final Visitor applicant;
  public final String id;
  public final Map<String, Object> answers = new LinkedHashMap<>();

  public Case(Visitor applicant, String item) {
    this.applicant = applicant;
    JsonNode started = applicant.post("/api/applications", Map.of("item", item)).expect(201).json();
    id = started.get("id").asString();
    started
        .get("answers")
        .properties()
        .forEach(it -> answers.put(it.getKey(), plain(it.getValue())));
  }

  /** A senior citizen's card, filled in. */
  public static Case card(String account) {
    return card(RunningMiaopi.get().somebodyLike(account));
  }

  public static Case card(Visitor applicant) {
    Case card = new Case(applicant, CARD);
    card.answers.put("民族", "01");
    card.answers.put("户籍地址", "山东省济南市历城区洪家楼街道花园路 1 号");
    card.answers.put("照片", card.photo());
    return card;
  }

  /** A food business licence of a company, with the layout plan; other materials are missing. */
  public static Case licence() {
    return licence(RunningMiaopi.get().somebodyLike("canting"));
  }

  public static Case licence(Visitor applicant) {
    Case licence = new Case(applicant, LICENCE);
    licence.upload("material", "layout", "布局图.pdf", PDF).expect(201);
    Map<String, Object> manager = new LinkedHashMap<>();
    manager.put("姓名", "陈小满");
    manager.put("岗位", "3");
    manager.put("健康证有效期", "2099-05-31");
    licence.answers.put("法定代表人", "陈小满");
    licence.answers.put("经营场所", "山东省济南市历城区花园路 12 号");
    licence.answers.put("主体业态", "2");
    licence.answers.put("经营项目", List.of("1", "2"));
    licence.answers.put("经营面积", "86.50");
    licence.answers.put("从业人员", List.of(manager));
    return licence;
  }

  /** The same, whole, with raw food among what it sells: that a person has to look at. */
  public static Case riskyLicence() {
    return riskyLicence(RunningMiaopi.get().somebodyLike("canting"));
  }

  public static Case riskyLicence(Visitor applicant) {
    Case licence = licence(applicant);
    licence.upload("material", "rules", "制度.pdf", PDF).expect(201);
    licence.upload("material", "lease", "合同.pdf", PDF).expect(201);
    licence.answers.put("经营项目", List.of("1", "3"));
    return licence;
  }

  public String photo() {
    Answer uploaded = upload("field", "照片", "证件照.png", picture()).expect(201);
    return uploaded.json().get("id").asString();
  }

  public Answer upload(String place, String value, String name, byte[] content) {
    return applicant.upload(path("/files"), place, value, name, content);
  }

  /** Keeps the answers without submitting. */
  public void save() {
    Map<String, Object> body = Map.of("answers", answers, "revision", now().get("revision"));
    applicant.put(path("/answers"), body).expect(200);
  }

  public Answer submit() {
    return submit(UUID.randomUUID().toString(), true);
  }

  public Answer submit(String key, boolean pledge) {
    Map<String, Object> body = Map.of("answers", answers, "pledge", pledge);
    return applicant.post(path("/submit"), body, "Idempotency-Key", key);
  }

  public JsonNode now() {
    return applicant.get(path("")).expect(200).json();
  }

  /** As it stands once nobody moves it on any more. */
  public JsonNode settled() {
    long until = System.nanoTime() + PATIENCE;
    JsonNode now = now();
    while (MOVING.contains(now.get("state").asString())) {
      assertThat(System.nanoTime()).as("waited for %s", now.get("state")).isLessThan(until);
      now = now();
    }
    return now;
  }

  public String path(String rest) {
    return "/api/applications/" + id + rest;
  }

  public static byte[] picture() {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(295, 413, BufferedImage.TYPE_INT_RGB), "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object plain(JsonNode value) {
    return value.isString() ? value.asString() : value;
  }
}
