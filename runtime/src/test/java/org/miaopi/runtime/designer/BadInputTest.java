package org.miaopi.runtime.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** What nobody should send to the designer: refused with words and a place, nothing stored. */
class BadInputTest {

  private static final String SAMPLE = "/api/designer/items/002014111002";

  private final Visitor staff = RunningMiaopi.get().signedIn("staff");
  private final JsonNode before = staff.get(SAMPLE).expect(200).json();

  @AfterEach
  void nothingWasStored() {
    assertThat(staff.get(SAMPLE).expect(200).json()).isEqualTo(before);
  }

  @Test
  void aPackageWithAnUnknownProperty() throws IOException {
    byte[] zip = changed("item.json", it -> it.replaceFirst("\\{", "{\"colour\": \"red\","));

    JsonNode problem = imported(zip).at("/problems/0");

    assertThat(problem.at("/path").asString()).isEqualTo("/colour");
    assertThat(problem.at("/message").asString()).contains("colour");
  }

  @Test
  void aPackageOfAnotherFormat() throws IOException {
    byte[] zip = changed("item.json", it -> it.replaceFirst("\"format\": 1", "\"format\": 99"));

    JsonNode problem = imported(zip).at("/problems/0");

    assertThat(problem.at("/path").asString()).isEqualTo("/format");
    assertThat(problem.at("/message").asString()).contains("99");
  }

  @Test
  void aPackageThatClimbsOutOfItsFolder() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("../item.json"));
      zip.write("{}".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(imported(bytes.toByteArray()).at("/problems")).isNotEmpty();
  }

  @Test
  void somethingThatIsNoPackage() {
    assertThat(imported(new byte[] {1, 2, 3}).at("/problems/0/message").asString()).isNotBlank();
  }

  @Test
  void aJsonBomb() {
    String bomb = "[".repeat(100_000) + "]".repeat(100_000);

    Answer answer = staff.put(SAMPLE, bomb, "If-Match", "1");

    assertThat(answer.expect(422).json().at("/problems/0/code").asString()).isEqualTo("json.bomb");
  }

  @Test
  void theSamePropertyTwice() {
    Answer answer = staff.put(SAMPLE, "{\"cases\":[],\"cases\":[]}", "If-Match", "1");

    assertThat(answer.expect(422).json().at("/problems/0/path").asString()).isEqualTo("/cases");
  }

  @Test
  void aBodyThatIsTooLarge() {
    Answer answer = staff.put(SAMPLE, " ".repeat(4 * 1024 * 1024), "If-Match", "1");

    assertThat(answer.expect(413).json().at("/detail").asString()).isEqualTo("提交的内容过大，最多 3 MB。");
  }

  @Test
  void aTemplateThatIsTooLarge() {
    Answer answer = staff.replaceFile(SAMPLE + "/template", "big.docx", new byte[20 << 20]);

    assertThat(answer.expect(413).header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void aTemplateThatIsNoWordDocument() {
    byte[] text = "not a document".getBytes(StandardCharsets.UTF_8);

    JsonNode refused = staff.replaceFile(SAMPLE + "/template", "a.docx", text).expect(422).json();

    assertThat(refused.at("/detail").asString()).isEqualTo("该模板不能使用，请按提示修改后重新上传。");
    assertThat(refused.at("/problems/0/path").asString()).isEqualTo("/template");
  }

  @Test
  void aTemplateWithAnUnknownTag() throws IOException {
    byte[] docx = staff.get(SAMPLE + "/template").expect(200).bytes();
    byte[] wrong = edited(docx, "word/document.xml", it -> it.replace("{{姓名}}", "{{性名}}"));

    JsonNode problem =
        staff
            .replaceFile(SAMPLE + "/template", "a.docx", wrong)
            .expect(422)
            .json()
            .at("/problems/0");

    assertThat(problem.at("/message").asString()).contains("性名").contains("姓名");
  }

  @Test
  void aMessageInEnglishWhereEnglishIsAskedFor() {
    JsonNode refused =
        staff
            .post("/api/designer/items?lang=en", Map.of("code", "!", "name", "x"))
            .expect(422)
            .json();

    assertThat(refused.at("/detail").asString())
        .isEqualTo("An item's code is 2 to 64 letters, digits and hyphens; “!” is not.");
  }

  private JsonNode imported(byte[] zip) {
    return staff.upload("/api/designer/import", "item.zip", zip).expect(422).json();
  }

  private byte[] changed(String name, UnaryOperator<String> change) throws IOException {
    return edited(staff.get(SAMPLE + "/package").expect(200).bytes(), name, change);
  }

  private static byte[] edited(byte[] zip, String name, UnaryOperator<String> change)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = in.readAllBytes();
        boolean meant = entry.getName().equals(name);
        out.write(meant ? change(content, change) : content);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] change(byte[] content, UnaryOperator<String> change) {
    return change
        .apply(new String(content, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }
}
