package org.miaopi.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.bench.SeededApplicants;

/**
 * The whole product under kill -9: while people apply, the server dies at random moments, some
 * submissions and milliseconds after it was ready, and starts again. Whoever was told that an
 * application is in gets what its answers demand, once.
 */
class KillTest {

  private static final int KILLS = 20;
  private static final int MOST_SUBMISSIONS = 8;
  private static final int LONGEST_PAUSE_MILLIS = 500;

  @TempDir Path data;
  private final Semaphore submissions = new Semaphore(0);
  private final AtomicBoolean goesOn = new AtomicBoolean(true);

  @Test
  @Timeout(600)
  void everyAcknowledgedSubmissionEndsOnceAsItsAnswersDemand() throws Exception {
    MortalServer server = new MortalServer(data);
    List<SteadyApplicant> applicants =
        SteadyApplicant.oneForEachCase(submissions, List.of(server::address), false);
    List<String> accounts = SeededApplicants.seed(data, SteadyApplicant.identities(applicants));
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
      Aftermath aftermath = new Aftermath(data);
      applicants.forEach(aftermath::everySubmissionEndedOnce);
      assertThat(aftermath.numbers()).as("the certificates").hasSizeGreaterThan(KILLS);
    }
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
}
