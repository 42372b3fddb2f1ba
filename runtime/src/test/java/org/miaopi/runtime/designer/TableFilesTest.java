package org.miaopi.runtime.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.HitPolicy;
import org.miaopi.expressions.table.Input;
import org.miaopi.expressions.table.Output;
import org.miaopi.expressions.table.Rule;
import org.miaopi.expressions.table.xlsx.Xlsx;
import org.miaopi.expressions.type.Type;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import tools.jackson.databind.JsonNode;

/** Decision tables of a draft as files. */
class TableFilesTest {

  private static final String LICENCE = "/api/designer/items/000131014000";

  private final Visitor staff = RunningMiaopi.get().signedIn("staff");

  @Test
  void aSpreadsheetAndDmnComeBackAsTheyWent() {
    JsonNode kept = staff.get(LICENCE).expect(200).json().at("/definition/tables");

    byte[] xlsx = staff.get(LICENCE + "/tables.xlsx").expect(200).bytes();
    byte[] dmn = staff.get(LICENCE + "/tables.dmn").expect(200).bytes();

    assertThat(read(xlsx).get("tables")).isEqualTo(kept);
    JsonNode ofDmn = read(dmn);
    assertThat(ofDmn.get("problems")).isEmpty();
    assertThat(ofDmn.at("/tables/0/rules/1/conditions/2").asString()).isEqualTo("> 3000");
  }

  @Test
  void aCellThatDoesNotFitTheItemIsToldAtItsPlaceInTheSheet() {
    JsonNode read = read(xlsx("经营面机"));

    assertThat(read.at("/tables/0/name").asString()).isEqualTo("收费");
    JsonNode problem = read.at("/problems/0");
    assertThat(problem.get("path").asString()).matches("/收费/[A-Z]\\d+");
    assertThat(problem.get("message").asString()).contains("收费 ", "经营面机", "经营面积");
  }

  @Test
  void whatIsNoTableIsRefused() {
    byte[] nothing = "<definitions/>".getBytes(StandardCharsets.UTF_8);

    JsonNode refusal = staff.upload(LICENCE + "/tables/read", "x.dmn", nothing).expect(422).json();

    assertThat(refusal.get("code").asString()).isEqualTo("tables.refused");
    assertThat(refusal.get("problems")).isNotEmpty();
  }

  private JsonNode read(byte[] file) {
    return staff.upload(LICENCE + "/tables/read", "tables", file).expect(200).json();
  }

  private static byte[] xlsx(String name) {
    DecisionTable table =
        new DecisionTable(
            "收费",
            null,
            HitPolicy.FIRST,
            List.of(Input.of(name)),
            List.of(Output.of("元", Type.Simple.DECIMAL)),
            List.of(new Rule(List.of("-"), List.of("1"), null)));
    return Xlsx.write(List.of(table), Locale.CHINESE);
  }
}
