package org.miaopi.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import tools.jackson.databind.JsonNode;

/** What every page learns first. */
class SessionTest {

  private final RunningMiaopi miaopi = RunningMiaopi.get();

  @Test
  void theDemonstrationAccountsSayInBothLanguagesWhatTheyAreFor() {
    JsonNode demo = miaopi.visitor().get("/api/session").expect(200).json().get("demo");

    assertThat(demo).isNotEmpty();
    for (JsonNode account : demo) {
      String name = account.get("name").asString();
      assertThat(account.at("/description/zh-CN").asString()).as(name).isNotBlank();
      assertThat(account.at("/description/en").asString()).as(name).isNotBlank();
      miaopi.visitor().signIn(name);
    }
  }
}
