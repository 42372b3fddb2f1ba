package org.miaopi.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
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
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.Samples;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.bench.SeededApplicants;
import org.miaopi.runtime.bench.ServerProcess;
import org.miaopi.runtime.store.Store;
import tools.jackson.databind.JsonNode;

/**
 * Two instances over one store and one data folder, which start together: one is killed amid its
 * work and the other finishes it; then the store is killed and comes back, and both instances go
 * on.
 */
@Timeout(420)
class SharedStoreTest {

  private static final int SUBMISSIONS = 8;
  private static final int OUTAGES = 2;
  private static final int TRIED = 2;
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
    Path data = folder.resolve("data");
    List<MortalServer> both = new ArrayList<>();
    List<SteadyApplicant> applicants =
        SteadyApplicant.oneForEachCase(
            submissions, List.of(() -> first(both).address(), () -> both.get(1).address()), true);
    List<String> accounts = SeededApplicants.seed(data, SteadyApplicant.identities(applicants));
    ServerProcess store = store(data, port);
    String address = address(store);
    for (int i = 0; i < 2; i++) {
      both.add(new MortalServer(data, Map.of("MONGODB_URI", address)));
    }
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> starting = new ArrayList<>();
      for (MortalServer each : both) starting.add(people.submit(each::start));
      for (Future<?> each : starting) each.get();
      everyItemIsPublishedOnce(both);
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

      Aftermath aftermath = new Aftermath(data);
      applicants.forEach(aftermath::everySubmissionEndedOnce);
      assertThat(aftermath.numbers()).hasSizeGreaterThan(2 * SUBMISSIONS);
      fewNumbersAreLeftOut(address, aftermath.numbers().size(), applicants.size());
      bothTrustWhatEitherSigned(both, applicants);
    } finally {
      both.forEach(MortalServer::close);
      store.close();
    }
  }

  /** The first instance, or the second while the first is dead: as a balancer sends people. */
  private static MortalServer first(List<MortalServer> both) {
    return both.getFirst().lives() ? both.getFirst() : both.get(1);
  }

  /** Both found an empty store when they started; what a first start does was done once. */
  private static void everyItemIsPublishedOnce(List<MortalServer> both) {
    for (MortalServer each : both) {
      Visitor staff = new Visitor(each::address).signIn("staff");
      for (ItemPackage item : Samples.all()) {
        String path = "/api/designer/items/" + item.definition().elements().code();
        assertThat(staff.get(path).expect(200).json().get("publishedVersion").asInt()).isEqualTo(1);
      }
    }
  }

  /** One that was given before an outage, and its certificate not yet: one an applicant at most. */
  private static void fewNumbersAreLeftOut(String address, int used, int applicants) {
    long given = 0;
    try (MongoClient client = MongoClients.create(address)) {
      MongoDatabase database = client.getDatabase(Store.DATABASE);
      for (Document series : database.getCollection("numbers").find()) {
        given += series.getLong("last");
      }
    }
    assertThat(given).isBetween((long) used, (long) used + OUTAGES * applicants);
  }

  /** Of some, since an instance verifies only so many files a minute. */
  private static void bothTrustWhatEitherSigned(
      List<MortalServer> both, List<SteadyApplicant> applicants) {
    for (SteadyApplicant applicant : applicants) {
      JsonNode certificates = applicant.get("/api/certificates").json();
      for (JsonNode each : certificates.valueStream().limit(TRIED).toList()) {
        byte[] pdf =
            applicant.get("/api/certificates/" + each.get("id").asString() + "/file").bytes();
        for (MortalServer server : both) {
          JsonNode answer = new Visitor(server::address).upload("/api/verify", pdf).json();
          assertThat(answer.get("verdict").asString()).isEqualTo("genuine");
        }
      }
    }
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
