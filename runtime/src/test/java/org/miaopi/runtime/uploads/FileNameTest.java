package org.miaopi.runtime.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.designer.NewItems;

/** Names of files are what anybody wrote: they are kept short and plain, and open no folder. */
class FileNameTest {

  /** As it stands in the request, and as it is kept. */
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("优待证.docx", "优待证.docx");
    NAMES.put("../../etc/passwd", "passwd");
    NAMES.put("..\\\\..\\\\c.docx", "c.docx");
    NAMES.put("/", "file");
    NAMES.put("", "file");
    NAMES.put("a\u0001\u0007b.docx", "ab.docx");
    NAMES.put("\u202ecod.exe.docx", "cod.exe.docx");
    NAMES.put("a\\\"b\\\".docx", "ab.docx");
    NAMES.put("<script>.docx", "script.docx");
    NAMES.put("x".repeat(4000) + ".docx", "x".repeat(95) + ".docx");
  }

  private final Visitor staff = RunningMiaopi.get().signedIn("staff");

  @Test
  void theNameOfATemplateIsMadeHarmless() {
    String item = "/api/designer/items/names-of-files";
    NewItems.create(staff, "names-of-files", "文件名").expect(201);
    byte[] docx = staff.get(item + "/template").expect(200).bytes();
    NAMES.forEach(
        (sent, kept) -> {
          byte[] body = Multipart.file(sent, docx);
          staff
              .send("PUT", item + "/template", Multipart.TYPE, BodyPublishers.ofByteArray(body))
              .expect(200);
          assertThat(staff.get(item).expect(200).json().at("/template/name").asString())
              .as(sent)
              .isEqualTo(kept);
        });
    assertThat(staff.get(item + "/template").header("Content-Disposition"))
        .contains("names-of-files.docx");
  }
}
