package org.miaopi.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.portal.Case;
import org.slf4j.LoggerFactory;

/** A whole case, with all that can go wrong on its way, leaves nobody's number in the log. */
class QuietLogTest {

  private static final String NUMBER = "370112195103089042";

  private final RunningMiaopi miaopi = RunningMiaopi.get();

  @Test
  void noLineHoldsAnIdentityNumber() {
    PrintStream console = System.out;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
    try {
      LoggerFactory.getLogger("org.miaopi.probe").warn("applicant {} failed", NUMBER);
      live();
    } finally {
      System.setOut(console);
    }

    String log = captured.toString(StandardCharsets.UTF_8);
    assertThat(log).contains("applicant 370***********9042 failed");
    assertThat(log).doesNotContain(NUMBER).doesNotContain("张秀兰").doesNotContain("13800000001");
  }

  private void live() {
    Case card = Case.card("zhang");
    card.answers.put("联系电话", "12");
    card.submit().expect(422);
    card.answers.put("联系电话", "13800000001");
    card.submit("key-" + UUID.randomUUID(), true).expect(202);
    card.settled();
    Visitor anybody = miaopi.visitor();
    anybody.get("/api/verify/" + NUMBER).expect(200);
    anybody.get("/api/items/" + NUMBER).expect(404);
    anybody.upload("/api/verify", ("%PDF-1.7 张秀兰 " + NUMBER).getBytes(StandardCharsets.UTF_8));
    anybody.post("/login", "{\"" + NUMBER + "\":").status();
    card.applicant.post("/api/applications", "{\"item\": \"" + NUMBER).expect(400);
    card.applicant.post("/api/applications", Map.of("item", NUMBER)).expect(404);
    card.applicant.post(
        "/graphql", Map.of("query", "{ verify(number: \"" + NUMBER + "\") { x } }"));
  }
}
