package org.miaopi.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** One application in the hands of its applicant. */
final class Case {

  static final String CARD = "002014111002";
  static final String LICENCE = "000131014000";
  private static final Set<String> MOVING =
      Set.of("SUBMITTED", "VERIFIED", "DECIDED", "PREPARED", "SEALED");
  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

  final Visitor applicant;
  final String id;
  final Map<String, Object> answers = new LinkedHashMap<>();

  Case(Visitor applicant, String item) {
    this.applicant = applicant;
    JsonNode started = applicant.post("/api/applications", Map.of("item", item)).expect(201).json();
    id = started.get("id").asString();
    started
        .get("answers")
        .properties()
        .forEach(it -> answers.put(it.getKey(), plain(it.getValue())));
  }

  /** A senior citizen's card, filled in. */
  static Case card(String account) {
    Case card = new Case(RunningMiaopi.get().somebodyLike(account), CARD);
    card.answers.put("民族", "01");
    card.answers.put("户籍地址", "山东省济南市历城区洪家楼街道花园路 1 号");
    card.answers.put("照片", card.photo());
    return card;
  }

  String photo() {
    Answer uploaded = upload("field", "照片", "证件照.png", picture()).expect(201);
    return uploaded.json().get("id").asString();
  }

  Answer upload(String place, String value, String name, byte[] content) {
    return applicant.upload(path("/files"), place, value, name, content);
  }

  Answer submit() {
    return submit(UUID.randomUUID().toString(), true);
  }

  Answer submit(String key, boolean pledge) {
    Map<String, Object> body = Map.of("answers", answers, "pledge", pledge);
    return applicant.post(path("/submit"), body, "Idempotency-Key", key);
  }

  JsonNode now() {
    return applicant.get(path("")).expect(200).json();
  }

  /** As it stands once nobody moves it on any more. */
  JsonNode settled() {
    long until = System.nanoTime() + PATIENCE;
    JsonNode now = now();
    while (MOVING.contains(now.get("state").asString())) {
      assertThat(System.nanoTime()).as("waited for %s", now.get("state")).isLessThan(until);
      now = now();
    }
    return now;
  }

  String path(String rest) {
    return "/api/applications/" + id + rest;
  }

  static byte[] picture() {
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
