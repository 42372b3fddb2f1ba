package org.miaopi.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.bench.ServerProcess;
import org.miaopi.runtime.store.operator.Check;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./miaopi store} as an operator meets it, and where its password may be seen. */
@Timeout(180)
class StoreCommandTest {

  private static final Map<String, String> ENGLISH = Map.of("LC_ALL", "C.UTF-8");
  private static final Map<String, String> CHINESE = Map.of("LC_ALL", "zh_CN.UTF-8");
  private static final Map<String, String> FOR_PROGRAMS =
      Map.of("LC_ALL", "C.UTF-8", "MIAOPI_LOGS", "json");
  private static final int STOPPED_BY_SIGTERM = 143;
  private static final long LOOK_NANOS = 50_000_000;

  @TempDir(factory = WithoutDigits.class)
  Path folder;

  @Test
  void itSaysWhatToGiveToTheInstancesAndStopsCleanly() {
    ServerProcess english = store(ENGLISH);
    String address = address(english);
    insert(address);
    english.close();
    assertThat(english.exitCode()).isEqualTo(STOPPED_BY_SIGTERM);
    assertThat(english.output())
        .containsExactly(
            "The store is running for this machine only, data in " + data() + ". Ctrl+C stops it.",
            "Give each instance of the platform that shares it: MONGODB_URI=" + address);
    assertThat(english.errors()).isEmpty();
    assertThat(data().resolve("store.access")).doesNotExist();
    assertThat(Check.folder(data()).documents()).isEqualTo(1);

    try (ServerProcess chinese = store(CHINESE)) {
      String again = address(chinese);
      assertThat(chinese.output())
          .containsExactly(
              "存储已启动，仅供本机访问，数据在 " + data() + "。按 Ctrl+C 停止。",
              "请为共用它的每个平台实例设置：MONGODB_URI=" + again);
      assertThat(password(again)).isEqualTo(password(address));
    }
  }

  @Test
  void itsPasswordReachesNoLogAndNoListOfProcesses() throws Exception {
    ServerProcess store = MortalServer.process(data(), FOR_PROGRAMS, "store", "--port", "0");
    List<String> printed = new ArrayList<>();
    try (store) {
      Path access = data().resolve("store.access");
      while (store.output().isEmpty()) LockSupport.parkNanos(LOOK_NANOS);
      JsonNode entry = new JsonMapper().readTree(store.output().getFirst());
      assertThat(entry.get("message").asString())
          .isEqualTo("the store is running; its address is in " + access);
      String address = Files.readString(access).strip();
      Map<String, String> surroundings =
          Map.of("MONGODB_URI", address, "LC_ALL", "C.UTF-8", "MIAOPI_LOGS", "json");
      ServerProcess instance = MortalServer.process(data(), surroundings, "--port", "0");
      try (instance) {
        instance.address(MortalServer.PATIENCE);
        for (ServerProcess each : List.of(store, instance)) {
          assertThat(commandLine(each)).contains("org.miaopi").doesNotContain(password(address));
        }
        store.kill();
        printed.add(healthWithoutStore(instance));
      }
      printed.addAll(instance.output());
      printed.addAll(instance.errors());
      printed.addAll(store.output());
      printed.addAll(store.errors());
      assertThat(printed).isNotEmpty().noneMatch(it -> it.contains(password(address)));
    }
  }

  @Test
  void itIsCheckedAndBackedUpWhileItRuns() {
    Path backup = folder.resolve("backup.zip");
    try (ServerProcess store = store(ENGLISH)) {
      insert(address(store));
      assertThat(said("check")).startsWith("The store is sound: 1 collections, 1 documents");
      assertThat(said("backup", backup.toString())).startsWith("The backup is in " + backup);
      insert(address(store));
    }
    assertThat(Check.backup(backup).documents()).isEqualTo(1);
  }

  @Test
  void whatKeepsItFromStartingIsSaidInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = String.valueOf(taken.getLocalPort());
      String next = String.valueOf(taken.getLocalPort() + 1);
      assertThat(refusal(ENGLISH, "--port", port))
          .isEqualTo(
              "Port " + port + " is in use. Take another one: ./miaopi store --port " + next);
      assertThat(refusal(CHINESE, "--port", port))
          .isEqualTo("端口 " + port + " 已被占用。请换一个端口：./miaopi store --port " + next);
    }
    try (ServerProcess running = store(ENGLISH)) {
      address(running);
      assertThat(refusal(ENGLISH, "--port", "0"))
          .isEqualTo(
              "The data folder "
                  + data()
                  + " is in use by another process. Stop that first, or name another folder by"
                  + " --data.");
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private ServerProcess store(Map<String, String> surroundings) {
    return MortalServer.process(data(), surroundings, "store", "--port", "0");
  }

  private static String address(ServerProcess store) {
    return store.address(MortalServer.PATIENCE).toString();
  }

  private static String password(String address) {
    return new String(Objects.requireNonNull(new ConnectionString(address).getPassword()));
  }

  private static void insert(String address) {
    try (MongoClient client = MongoClients.create(address)) {
      client.getDatabase("any").getCollection("any").insertOne(new Document());
    }
  }

  /** As every user of the machine may read it. */
  private static String commandLine(ServerProcess process) throws IOException {
    return Files.readString(
        Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
  }

  private static String healthWithoutStore(ServerProcess instance) {
    Visitor anybody = new Visitor(() -> instance.address(MortalServer.PATIENCE));
    Answer health = anybody.get("/actuator/health").expect(503);
    return new String(health.bytes(), StandardCharsets.UTF_8);
  }

  private String said(String... arguments) {
    ServerProcess process = MortalServer.process(data(), ENGLISH, arguments);
    assertThat(process.endsWithin(MortalServer.PATIENCE)).isTrue();
    assertThat(process.exitCode()).as(process.errors().toString()).isZero();
    assertThat(process.output()).hasSize(1);
    return process.output().getFirst();
  }

  private String refusal(Map<String, String> surroundings, String... options) {
    return MortalServer.refusal(data(), surroundings, "store", options[0], options[1]);
  }

  /** The log takes 18 digits in a path for a person's number, and masks them. */
  static final class WithoutDigits implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
      return Files.createDirectory(
          Path.of(System.getProperty("java.io.tmpdir"), "miaopi-" + letters));
    }
  }
}
