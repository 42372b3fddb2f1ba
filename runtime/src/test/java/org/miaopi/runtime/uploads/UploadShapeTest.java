package org.miaopi.runtime.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.portal.Case;
import tools.jackson.databind.JsonNode;

/** Uploads that are none, at every address that takes a file: told exactly, and nothing stored. */
class UploadShapeTest {

  private static final String SAMPLE = "/api/designer/items/" + Case.CARD;
  private static final byte[] TEXT = "hello".getBytes(StandardCharsets.UTF_8);
  private static final int LARGEST = 12 << 20;

  /** An address that takes a file, and whom it takes it from. */
  record Door(String account, String method, String path) {}

  static final List<Door> DOORS =
      List.of(
          new Door("nobody", "POST", "/api/verify"),
          new Door("staff", "PUT", SAMPLE + "/template"),
          new Door("staff", "POST", SAMPLE + "/template/report"),
          new Door("staff", "POST", SAMPLE + "/template/comments"),
          new Door("staff", "POST", SAMPLE + "/tables/read"),
          new Door("staff", "POST", "/api/designer/import"),
          new Door("zhang", "POST", "/api/applications/%s/files?field=照片"));

  /** What is sent as {@code multipart/form-data}, and what is answered. */
  record Sent(String what, byte[] body, int status, String code) {}

  private static final List<Sent> SENT =
      List.of(
          new Sent("nothing", new byte[0], 400, "upload.missing"),
          new Sent("no part", new Multipart().end(), 400, "upload.missing"),
          new Sent(
              "another part",
              new Multipart().part("other", "a", TEXT).end(),
              400,
              "upload.missing"),
          new Sent(
              "a field",
              new Multipart().raw("Content-Disposition: form-data; name=\"file\"", TEXT).end(),
              400,
              "upload.missing"),
          new Sent(
              "a part without a name",
              new Multipart().raw("Content-Type: text/plain", TEXT).end(),
              400,
              "upload.missing"),
          new Sent(
              "two files",
              new Multipart().part("file", "a", TEXT).part("file", "b", TEXT).end(),
              400,
              "upload.several"),
          new Sent(
              "a file beside another",
              new Multipart().part("file", "a", TEXT).part("other", "b", TEXT).end(),
              400,
              "upload.several"),
          new Sent("many files", many(60), 400, "upload.several"),
          new Sent("more parts than are counted", many(200), 413, "http.413"),
          new Sent(
              "a part without an end",
              new Multipart().part("file", "a", TEXT).withoutEnd(),
              400,
              "http.400"),
          new Sent("half a head", Arrays.copyOf(Multipart.file("a", TEXT), 60), 400, "http.400"),
          new Sent("a name with NUL", Multipart.file("a\0.docx", TEXT), 400, "http.400"),
          new Sent("a name beyond all", Multipart.file("a".repeat(20_000), TEXT), 413, "http.413"),
          new Sent("a file too large", Multipart.file("a", new byte[LARGEST + 1]), 413, "http.413"),
          new Sent(
              "too much of all", Multipart.file("a", new byte[LARGEST << 1]), 413, "http.413"));

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor staff = miaopi.signedIn("staff");
  private final JsonNode before = staff.get(SAMPLE).expect(200).json();
  private final long contents = contents();

  @AfterEach
  void nothingWasStored() {
    assertThat(staff.get(SAMPLE).expect(200).json()).isEqualTo(before);
    assertThat(contents()).isEqualTo(contents);
  }

  @ParameterizedTest
  @FieldSource("DOORS")
  void whatIsNoUploadIsRefused(Door door) {
    Visitor visitor = visitor(door);
    String path = path(door, visitor);
    for (Sent sent : SENT) {
      for (BodyPublisher body : List.of(announced(sent.body()), unannounced(sent.body()))) {
        Answer answer = visitor.send(door.method(), path, Multipart.TYPE, body);
        assertThat(told(answer)).as(sent.what()).isEqualTo(sent.status() + " " + sent.code());
      }
    }
  }

  @ParameterizedTest
  @FieldSource("DOORS")
  void whatIsOfAnotherTypeIsRefused(Door door) {
    Visitor visitor = visitor(door);
    String path = path(door, visitor);
    for (String type : List.of("application/json", "application/pdf", "text/plain")) {
      Answer answer = visitor.send(door.method(), path, type, announced(TEXT));
      assertThat(told(answer)).as(type).isEqualTo("415 upload.type");
    }
    Answer answer = visitor.send(door.method(), path, "multipart/form-data", announced(TEXT));
    assertThat(told(answer)).isEqualTo("400 http.400");
  }

  @Test
  void thePlaceAndTheWordsAreTold() {
    Answer answer =
        miaopi
            .visitor()
            .send("POST", "/api/verify", Multipart.TYPE, announced(new Multipart().end()));
    JsonNode problem = answer.expect(400).json();
    assertThat(problem.get("detail").asString()).isEqualTo("没有收到文件，请选择文件（file）后重试。");
    assertThat(problem.at("/problems/0/path").asString()).isEqualTo("/file");
    assertThat(problem.at("/problems/0/code").asString()).isEqualTo("upload.missing");
  }

  /** A PDF where Word is asked for, an OFD that is none, a picture by another name. */
  @Test
  void theContentCountsWhateverTheNameAndTypeSay() {
    byte[] pdf = Case.PDF;
    JsonNode refused =
        staff.replaceFile(SAMPLE + "/template", "template.docx", pdf).expect(422).json();
    assertThat(refused.get("code").asString()).isEqualTo("template.refused");
    assertThat(refused.at("/problems/0/path").asString()).isEqualTo("/template");
    assertThat(refused.at("/problems/0/code").asString()).isEqualTo("template.notWord");
    assertThat(told(staff.upload(SAMPLE + "/template/comments", "a.docx", pdf)))
        .isEqualTo("422 template.unreadable");
    assertThat(staff.upload(SAMPLE + "/template/report", "a.docx", pdf).expect(200).json())
        .hasToString(
            staff.upload(SAMPLE + "/template/report", "b.pdf", pdf).expect(200).json().toString());
    assertThat(told(staff.upload("/api/designer/import", "item.zip", pdf)))
        .isEqualTo("422 refused.content");
    for (String start : List.of("PK\3\4", "%PDF-1.7\n", "")) {
      byte[] file = (start + "no more").getBytes(StandardCharsets.ISO_8859_1);
      assertThat(miaopi.visitor().upload("/api/verify", "a.ofd", file).expect(200).json())
          .hasToString("{\"verdict\":\"notOurs\"}");
    }
  }

  @Test
  void anotherSiteOrRoleIsRefusedBeforeTheBodyIsRead() {
    byte[] large = Multipart.file("a", new byte[LARGEST << 1]);
    for (Door door : DOORS) {
      if (door.account().equals("nobody")) continue;
      String path = door.path().formatted("none");
      Answer stranger =
          miaopi.visitor().send(door.method(), path, Multipart.TYPE, announced(large));
      assertThat(told(stranger)).isEqualTo("401 signIn.needed");
      Answer other =
          miaopi
              .signedIn("supervisor")
              .send(door.method(), path, Multipart.TYPE, unannounced(large));
      assertThat(other.status()).isEqualTo(403);
    }
  }

  private Visitor visitor(Door door) {
    return switch (door.account()) {
      case "nobody" -> miaopi.visitor();
      case "staff" -> staff;
      default -> miaopi.somebodyLike(door.account());
    };
  }

  private static String path(Door door, Visitor visitor) {
    if (!door.path().contains("%s")) return door.path();
    return door.path()
        .formatted(new Case(visitor, Case.CARD).id)
        .replace("照片", "%E7%85%A7%E7%89%87");
  }

  private static String told(Answer answer) {
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    return answer.status() + " " + answer.json().get("code").asString();
  }

  private static BodyPublisher announced(byte[] body) {
    return BodyPublishers.ofByteArray(body);
  }

  private static BodyPublisher unannounced(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  private static byte[] many(int parts) {
    Multipart body = new Multipart().part("file", "a", TEXT);
    Stream.iterate(1, it -> it + 1).limit(parts).forEach(it -> body.part("p" + it, "a", TEXT));
    return body.end();
  }

  private long contents() {
    return miaopi.bean(MongoDatabase.class).getCollection("contents").countDocuments();
  }
}
