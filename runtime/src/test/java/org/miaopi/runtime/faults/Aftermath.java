package org.miaopi.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.miaopi.designer.cases.CaseRunner;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.templates.key.KeyFile;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.signature.DocumentVerdict;
import org.miaopi.templates.signature.DocumentVerifier;
import tools.jackson.databind.JsonNode;

/** What is there when all is over: every submission ended once, as its answers demand. */
final class Aftermath {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final Map<String, String> ENDS =
      Map.of("approve", "DELIVERED", "reject", "REJECTED", "refer", "REFERRED");

  private final Path data;
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> identifiers = new HashSet<>();

  /** {@code data} is the folder with the key that signs. */
  Aftermath(Path data) {
    this.data = data;
  }

  /** The numbers of all certificates that were looked at. */
  Set<String> numbers() {
    return numbers;
  }

  /** Whether the applicant's case is one that comes to an end without another submission. */
  static boolean ends(SteadyApplicant applicant) {
    return ENDS.containsKey(outcome(applicant).word());
  }

  void everySubmissionEndedOnce(SteadyApplicant applicant) {
    String end = ENDS.get(outcome(applicant).word());
    Set<String> mine = applicant.submitted().keySet();
    List<String> handedIn = new ArrayList<>();
    for (JsonNode each : applicant.get("/api/applications").json()) {
      if (each.get("state").asString().equals("DRAFT")) continue;
      assertThat(each.get("state").asString()).isEqualTo(end);
      handedIn.add(each.get("id").asString());
    }
    assertThat(handedIn).containsExactlyInAnyOrderElementsOf(mine);
    List<String> held = new ArrayList<>();
    for (JsonNode each : applicant.get("/api/certificates").json()) {
      held.add(each.get("id").asString());
      isGenuineAndUnlikeAnyOther(applicant, each);
    }
    Set<String> due = end.equals("DELIVERED") ? mine : Set.of();
    assertThat(held).containsExactlyInAnyOrderElementsOf(due);
  }

  private void isGenuineAndUnlikeAnyOther(SteadyApplicant holder, JsonNode certificate) {
    String identifier = certificate.get("identifier").asString();
    assertThat(numbers.add(certificate.get("number").asString())).isTrue();
    assertThat(identifiers.add(identifier)).isTrue();
    String id = certificate.get("id").asString();
    byte[] pdf = holder.get("/api/certificates/" + id + "/file").bytes();
    DocumentVerdict verdict = DocumentVerifier.verify(pdf, List.of(trusted()));
    assertThat(verdict.state()).isEqualTo(DocumentVerdict.State.GENUINE);
    assertThat(verdict.identifier()).isEqualTo(identifier);
  }

  private X509Certificate trusted() {
    KeyFile key = new KeyFile(data.resolve("signing-key.p12"), "miaopi", null);
    return SigningKey.open(key, Clock.systemUTC().instant()).certificate();
  }

  /** What the rules say of the applicant's case on this day. */
  private static Outcome outcome(SteadyApplicant applicant) {
    ItemCase example = applicant.example();
    ItemCase now =
        new ItemCase(
            example.name(),
            example.applicant(),
            TODAY,
            example.calendar(),
            example.answers(),
            example.materials(),
            example.files(),
            example.expected());
    CompiledItem item = CompiledItem.compile(applicant.item().definition()).orRefuse();
    return Objects.requireNonNull(CaseRunner.run(item, now).decision()).outcome();
  }
}
