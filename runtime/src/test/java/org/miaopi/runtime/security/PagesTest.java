package org.miaopi.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;

class PagesTest {

  private final Visitor visitor = RunningMiaopi.get().visitor();

  @Test
  void aPageThatDoesNotExistSaysSoAsAPage() {
    Answer answer = visitor.page("GET", "/nope/nothing");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).contains("portal-assets");
  }

  @Test
  void anEndpointThatDoesNotExistSaysSoToPrograms() {
    Answer answer = visitor.get("/api/nope");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void aPageAnswersWhoOnlyAsksForItsHead() {
    assertThat(visitor.page("HEAD", "/").status()).isEqualTo(200);
  }
}
