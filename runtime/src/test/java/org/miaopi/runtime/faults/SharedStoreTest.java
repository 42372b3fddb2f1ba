package org.miaopi.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.bench.SeededApplicants;
import org.miaopi.runtime.bench.ServerProcess;

/**
 * Two instances over one store: one is killed amid its work and the other finishes it; then the
 * store is killed and comes back, and both instances go on.
 */
@Timeout(420)
class SharedStoreTest {

  private static final int SUBMISSIONS = 8;
  private static final long LOOK_NANOS = 100_000_000;
  private static final Map<String, String> ENGLISH = Map.of("LC_ALL", "C.UTF-8");

  @TempDir Path folder;
  private final Semaphore submissions = new Semaphore(0);
  private final AtomicBoolean goesOn = new AtomicBoolean(true);
  private final HttpClient browser = HttpClient.newHttpClient();

  @Test
  void whatOneInstanceLeavesTheOtherFinishesAndBothOutliveTheStore() throws Exception {
    List<Future<?>> applying = new ArrayList<>();
    int port = freePort();
    Path keys = folder.resolve("keys");
    Path data = folder.resolve("store");
    List<MortalServer> both = new ArrayList<>();
    List<SteadyApplicant> applicants =
        SteadyApplicant.oneForEachCase(
            submissions, List.of(() -> first(both).address(), () -> both.get(1).address()), true);
    List<String> accounts = SeededApplicants.seed(data, SteadyApplicant.identities(applicants));
    ServerProcess store = store(data, port);
    String address = address(store);
    for (int i = 0; i < 2; i++) {
      both.add(new MortalServer(keys, Map.of("MONGODB_URI", address)));
      both.get(i).start();
    }
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < applicants.size(); i++) {
        SteadyApplicant applicant = applicants.get(i);
        String account = accounts.get(i);
        applying.add(people.submit(() -> applicant.applyAgainWhile(account, goesOn::get)));
      }
      submissions.acquire(SUBMISSIONS);
      both.getFirst().killAfter(Duration.ofMillis(50));
      long left = applicants.stream().mapToLong(SteadyApplicant::underWay).sum();
      assertThat(left).as("applications under way when one instance was killed").isPositive();
      submissions.drainPermits();
      submissions.acquire(SUBMISSIONS);
      both.getFirst().start();

      store.kill();
      for (MortalServer each : both) awaitHealth(each, 503);
      store = store(data, port);
      assertThat(address(store)).as("the address after a restart").isEqualTo(address);
      for (MortalServer each : both) awaitHealth(each, 200);
      submissions.drainPermits();
      submissions.acquire(SUBMISSIONS);
      goesOn.set(false);
      for (Future<?> each : applying) each.get();

      Aftermath aftermath = new Aftermath(keys);
      applicants.forEach(aftermath::everySubmissionEndedOnce);
      assertThat(aftermath.numbers()).hasSizeGreaterThan(2 * SUBMISSIONS);
    } finally {
      both.forEach(MortalServer::close);
      store.close();
    }
  }

  /** The first instance, or the second while the first is dead: as a balancer sends people. */
  private static MortalServer first(List<MortalServer> both) {
    return both.getFirst().lives() ? both.getFirst() : both.get(1);
  }

  @Test
  void whatKeepsTheStoreFromStartingIsSaidInOneLine() throws IOException {
    Path data = folder.resolve("store");
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = String.valueOf(taken.getLocalPort());
      String next = String.valueOf(taken.getLocalPort() + 1);
      try (ServerProcess refused = MortalServer.process(data, ENGLISH, "store", "--port", port)) {
        assertRefused(
            refused,
            "Port " + port + " is in use. Take another one: ./miaopi store --port " + next);
      }
    }
    try (ServerProcess running = store(data, 0)) {
      assertThat(address(running)).startsWith("mongodb://miaopi:");
      try (ServerProcess second = store(data, 0)) {
        assertRefused(
            second,
            "The data folder "
                + data
                + " is in use by another process. Stop that first, or name another folder by"
                + " --data.");
      }
    }
  }

  private static void assertRefused(ServerProcess process, String line) {
    assertThat(process.endsWithin(MortalServer.PATIENCE)).isTrue();
    assertThat(process.exitCode()).isEqualTo(1);
    assertThat(process.errors()).containsExactly(line);
  }

  private static ServerProcess store(Path data, int port) {
    return MortalServer.process(data, ENGLISH, "store", "--port", String.valueOf(port));
  }

  private static String address(ServerProcess store) {
    return store.address(MortalServer.PATIENCE).toString();
  }

  private void awaitHealth(MortalServer server, int status) throws Exception {
    URI health = server.address().resolve("/actuator/health");
    while (true) {
      HttpRequest request = HttpRequest.newBuilder(health).build();
      if (browser.send(request, BodyHandlers.discarding()).statusCode() == status) return;
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
