package org.miaopi.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.designer.cases.CaseRunner;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.form.Applicant;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.Samples;
import org.miaopi.runtime.bench.SeededApplicants;
import org.miaopi.templates.signature.DocumentVerdict;
import org.miaopi.templates.signature.DocumentVerifier;
import org.miaopi.templates.signature.SigningKey;
import tools.jackson.databind.JsonNode;

/**
 * The whole product under kill -9: while people apply, the server dies at random moments, some
 * submissions and milliseconds after it was ready, and starts again. Whoever was told that an
 * application is in gets what its answers demand, once.
 */
class KillTest {

  private static final int KILLS = 20;
  private static final int MOST_SUBMISSIONS = 8;
  private static final int LONGEST_PAUSE_MILLIS = 500;
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final Map<String, String> ENDS =
      Map.of("approve", "DELIVERED", "reject", "REJECTED", "refer", "REFERRED");

  @TempDir Path data;
  private final Semaphore submissions = new Semaphore(0);
  private final AtomicBoolean goesOn = new AtomicBoolean(true);
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> identifiers = new HashSet<>();

  @Test
  @Timeout(600)
  void everyAcknowledgedSubmissionEndsOnceAsItsAnswersDemand() throws Exception {
    MortalServer server = new MortalServer(data);
    List<SteadyApplicant> applicants = applicants(server);
    List<String> accounts = SeededApplicants.seed(data, identities(applicants));
    List<Future<?>> applying = new ArrayList<>();
    try (server;
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      server.start();
      for (int i = 0; i < applicants.size(); i++) {
        SteadyApplicant applicant = applicants.get(i);
        String account = accounts.get(i);
        applying.add(people.submit(() -> applicant.applyAgainWhile(account, goesOn::get)));
      }
      long underWay = killAgainAndAgain(server, applicants);
      goesOn.set(false);
      for (Future<?> each : applying) each.get();

      assertThat(underWay).as("applications that a kill caught under way").isPositive();
      for (SteadyApplicant applicant : applicants) everySubmissionEndedOnce(applicant);
    }
    assertThat(numbers).as("the certificates").hasSizeGreaterThan(KILLS);
  }

  private long killAgainAndAgain(MortalServer server, List<SteadyApplicant> applicants)
      throws InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    System.out.println("KillTest: seed " + seed);
    long caught = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      submissions.acquire(random.nextInt(MOST_SUBMISSIONS) + 1);
      submissions.drainPermits();
      server.killAfter(Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)));
      caught += applicants.stream().mapToLong(SteadyApplicant::underWay).sum();
      server.start();
    }
    long submitted = applicants.stream().mapToLong(it -> it.submitted().size()).sum();
    System.out.printf(
        "KillTest: %d kills, %d submitted so far, %d caught under way%n", KILLS, submitted, caught);
    return caught;
  }

  private void everySubmissionEndedOnce(SteadyApplicant applicant) {
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
    return SigningKey.loadOrCreate(
            data.resolve("signing-key.p12"),
            "miaopi".toCharArray(),
            Clock.systemUTC(),
            new SecureRandom())
        .certificate();
  }

  /** One for each case of the samples, but those that are returned for correction. */
  private List<SteadyApplicant> applicants(MortalServer server) {
    List<SteadyApplicant> applicants = new ArrayList<>();
    for (ItemPackage item : Samples.all()) {
      for (ItemCase example : item.cases()) {
        SteadyApplicant applicant = new SteadyApplicant(server, item, example, submissions);
        if (ENDS.containsKey(outcome(applicant).word())) applicants.add(applicant);
      }
    }
    return applicants;
  }

  private static List<Applicant> identities(List<SteadyApplicant> applicants) {
    return applicants.stream().map(it -> it.example().applicant()).toList();
  }

  /** What the rules say of the applicant's case on this day. */
  private static Outcome outcome(SteadyApplicant applicant) {
    ItemCase example = applicant.example();
    ItemCase now =
        new ItemCase(
            example.name(),
            example.applicant(),
            TODAY,
            example.answers(),
            example.materials(),
            example.files(),
            example.expected());
    CompiledItem item = CompiledItem.compile(applicant.item().definition()).orRefuse();
    return Objects.requireNonNull(CaseRunner.run(item, now).decision()).outcome();
  }
}
