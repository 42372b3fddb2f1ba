package org.miaopi.runtime.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.portal.Case;
import tools.jackson.databind.JsonNode;

/** What the designer asks about templates; who may ask is AccessTest's. */
class TemplateEndpointsTest {

  private static final String ALL = "/api/designer/items/";
  private static final String SAMPLE = ALL + Case.CARD;
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Visitor staff = RunningMiaopi.get().signedIn("staff");

  @Test
  void theStartersAreShownOpenedInWordAndTaken() throws IOException {
    NewItems.create(staff, "starters", "登记").expect(201);
    NewItems.save(staff, "starters", "登记").expect(200);
    JsonNode starters = staff.get(ALL + "starters/starters").expect(200).json();
    assertThat(starters).hasSize(8);
    for (JsonNode each : starters) {
      String address = ALL + "starters/starters/" + each.asString();
      Answer docx = staff.get(address + ".docx").expect(200);
      assertThat(docx.header("Content-Type")).isEqualTo(DOCX);
      assertThat(docx.header("Content-Disposition"))
          .contains("starters-" + each.asString() + ".docx");
      assertThat(part(docx.bytes(), "word/document.xml")).contains("{{");
      assertIsPicture(staff.get(address + ".png").expect(200));

      JsonNode taken = staff.put(address, "").expect(200).json();
      assertThat(taken.get("problems")).isEmpty();
      JsonNode item = staff.get(ALL + "starters").expect(200).json();
      assertThat(item.at("/template/name").asString()).isEqualTo(each.asString() + ".docx");
      assertThat(item.at("/template/tags")).isEqualTo(taken.get("tags"));
      assertThat(staff.get(ALL + "starters/template").bytes()).isEqualTo(docx.bytes());
    }
  }

  @Test
  void anUnknownStarterIsSaidSoAndChangesNothing() {
    JsonNode before = staff.get(SAMPLE).expect(200).json();
    for (String id : new String[] {"none", "CARD", "card.docx", "a'b"}) {
      for (Answer answer :
          new Answer[] {
            staff.get(SAMPLE + "/starters/" + id + ".docx"),
            staff.get(SAMPLE + "/starters/" + id + ".png"),
            staff.put(SAMPLE + "/starters/" + id, "")
          }) {
        JsonNode refused = answer.expect(404).json();
        assertThat(refused.get("code").asString()).isEqualTo("starter.unknown");
        assertThat(refused.get("detail").asString()).isEqualTo("没有“" + id + "”这个模板。");
      }
    }
    assertThat(staff.get(SAMPLE).expect(200).json()).isEqualTo(before);
  }

  @Test
  void theReportNamesEveryTagWithItsPlace() {
    JsonNode report = staff.get(SAMPLE + "/template/report").expect(200).json();
    assertThat(report.get("usable").asBoolean()).isTrue();
    assertThat(report.get("problems")).isEmpty();
    assertThat(report.get("tags").findValuesAsString("source")).contains("姓名");
    assertThat(report.get("tags").valueStream())
        .allMatch(it -> it.get("bound").asBoolean() && it.at("/place/paragraph").isNumber());
  }

  @Test
  void theReportAndTheCommentsOfADocumentThatDoesNotFit() throws IOException {
    byte[] docx = staff.get(ALL + "000131014000/template").expect(200).bytes();
    JsonNode report = staff.upload(SAMPLE + "/template/report", "a.docx", docx).expect(200).json();
    assertThat(report.get("usable").asBoolean()).isFalse();
    JsonNode unbound =
        report
            .get("tags")
            .valueStream()
            .filter(it -> !it.get("bound").asBoolean())
            .findFirst()
            .orElseThrow();
    String message = unbound.at("/problems/0/message").asString();
    assertThat(message).isNotBlank();

    Answer commented = staff.upload(SAMPLE + "/template/comments", "a.docx", docx).expect(200);
    assertThat(commented.header("Content-Type")).isEqualTo(DOCX);
    assertThat(part(commented.bytes(), "word/comments-miaopi.xml")).contains("w:comment");
    Answer english =
        staff.upload(SAMPLE + "/template/comments?lang=en", "a.docx", docx).expect(200);
    assertThat(english.bytes()).isNotEqualTo(commented.bytes());
  }

  @Test
  void theDraftsOwnTemplateIsGivenWithComments() throws IOException {
    Answer own = staff.get(SAMPLE + "/template/comments").expect(200);
    assertThat(own.header("Content-Disposition")).contains(Case.CARD + "-comments.docx");
    assertThat(part(own.bytes(), "word/document.xml")).contains("姓名");
  }

  @Test
  void theBlankTemplateAndTheCertificateAreShownAsPictures() throws IOException {
    assertIsPicture(staff.get(SAMPLE + "/template.png").expect(200));
    assertIsPicture(staff.get(SAMPLE + "/preview.png?case=0").expect(200));
    Answer pdf = staff.post(SAMPLE + "/preview", "").expect(200);
    assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(new String(pdf.bytes(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    assertThat(
            staff.get(SAMPLE + "/preview.png?page=2").expect(404).json().get("detail").asString())
        .isEqualTo("证照没有第 2 页。");
    for (String query : new String[] {"page=x", "case=x", "case=9999999999"}) {
      assertThat(code(staff.get(SAMPLE + "/preview.png?" + query).expect(400)))
          .isEqualTo("http.400");
    }
  }

  @Test
  void whatIsAskedOfAnItemThatIsNotThere() {
    for (String address :
        new String[] {
          "starters/card.docx",
          "starters/card.png",
          "template",
          "template/report",
          "template/comments",
          "template.png",
          "preview.png"
        }) {
      assertThat(code(staff.get(ALL + "none-such/" + address).expect(404)))
          .isEqualTo("draft.unknown");
    }
  }

  @Test
  void theFormatsAreDocumentedInBothLanguages() {
    JsonNode formats = staff.get("/api/designer/formats").expect(200).json();
    assertThat(formats).hasSize(17);
    for (JsonNode format : formats) {
      for (String text : new String[] {"name", "alias", "example", "printed"}) {
        assertThat(format.get(text).asString()).as(text).isNotBlank();
      }
      assertThat(format.at("/documentation/zh-CN").asString()).isNotBlank();
      assertThat(format.at("/documentation/en").asString()).isNotBlank();
    }
  }

  @Test
  void aSealIsDrawnAndWhatNoneCanCarryIsNot() {
    Answer seal =
        staff
            .get("/api/designer/seal.svg", Map.of("text", "济南市历城区民政局", "code", "3701120000001"))
            .expect(200);
    assertThat(seal.header("Content-Type")).startsWith("image/svg+xml");
    String svg = new String(seal.bytes(), StandardCharsets.UTF_8);
    assertThat(svg).startsWith("<svg").contains("<path").doesNotContain("<script", "<text");
    String hostile = "\"/><script>alert(1)</script>";
    Answer drawn = staff.get("/api/designer/seal.svg", Map.of("text", hostile));
    assertThat(new String(drawn.bytes(), StandardCharsets.UTF_8)).doesNotContain("script");
    staff.get("/api/designer/seal.svg", Map.of("text", "公".repeat(500))).expect(404);
    staff.get("/api/designer/seal.svg", Map.of("text", "局", "width", "100000")).expect(404);
    staff.get("/api/designer/seal.svg", Map.of("text", "局", "width", "x")).expect(400);
  }

  private static String code(Answer answer) {
    return answer.json().get("code").asString();
  }

  private static void assertIsPicture(Answer answer) throws IOException {
    assertThat(answer.header("Content-Type")).isEqualTo("image/png");
    assertThat(ImageIO.read(new ByteArrayInputStream(answer.bytes())).getWidth())
        .isGreaterThan(200);
  }

  private static String part(byte[] docx, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        if (each.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }
}
