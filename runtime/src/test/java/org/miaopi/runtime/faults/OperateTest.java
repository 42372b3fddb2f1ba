package org.miaopi.runtime.faults;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.bench.ServerProcess;
import org.miaopi.runtime.store.Store;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;
import org.miaopi.runtime.store.operator.Check;
import tools.jackson.databind.JsonNode;

/** What an operator types, on the real program: backup, restore, check, migrate. */
@Timeout(300)
class OperateTest {

  private static final Map<String, String> ENGLISH = Map.of("LC_ALL", "C.UTF-8");
  private static final Map<String, String> CHINESE = Map.of("LC_ALL", "zh_CN.UTF-8");
  private static final int MEGABYTES = 12;
  private static final int KILLS = 8;
  private static final int LONGEST_LIFE_MILLIS = 2_500;

  @TempDir Path folder;

  @Test
  void aCertificateOfARunningPlatformThatWasBackedUpVerifiesAfterTheRestore() throws IOException {
    Path backup = folder.resolve("backup.zip");
    JsonNode certificates;
    byte[] pdf;
    try (MortalServer server = new MortalServer(data())) {
      server.start();
      SteadyApplicant zhang = SteadyApplicant.ofCard(server);
      apply(zhang);
      certificates = zhang.get("/api/certificates").json();
      pdf = zhang.get(SteadyApplicant.file(certificates)).bytes();

      assertThat(said(data(), ENGLISH, "backup", backup.toString()))
          .startsWith("The backup is in " + backup + " (")
          .contains("It holds personal data and keys");
      assertThat(said(data(), ENGLISH, "check")).startsWith("The store is sound: ");
      assertThat(said(data(), CHINESE, "check", backup.toString())).startsWith("存储完好：");
      assertThat(MortalServer.refusal(data(), ENGLISH, "restore", backup.toString()))
          .isEqualTo(
              "The data folder "
                  + data()
                  + " has a store already; it was not touched. Move it away first, or name a new"
                  + " folder by --data.");
      assertThat(MortalServer.refusal(data(), CHINESE, "migrate", "mongodb://127.0.0.1:1"))
          .isEqualTo("数据文件夹 " + data() + " 正被另一个进程使用。请先停止它，或用 --data 指定另一个文件夹。");
      apply(zhang);
      assertThat(zhang.get("/api/certificates").json().size()).isEqualTo(2);
      assertThat(names(data()))
          .as("a file that is new here needs a decision whether a backup takes it")
          .containsExactly(
              "proof-key.p12",
              "seal-key.p12",
              "signing-key.p12",
              "store.access",
              "store.lock",
              "store.mark",
              "store.mv");
    }

    Path restored = folder.resolve("restored");
    assertThat(said(restored, CHINESE, "restore", backup.toString()))
        .startsWith("已恢复到 " + restored);
    try (MortalServer server = new MortalServer(restored)) {
      server.start();
      SteadyApplicant zhang = SteadyApplicant.ofCard(server);
      zhang.applyAgainWhile("zhang", () -> false);
      assertThat(zhang.get("/api/certificates").json()).isEqualTo(certificates);
      JsonNode verified = new Visitor(server::address).upload("/api/verify", pdf).json();
      assertThat(verified.get("verdict").asString()).isEqualTo("genuine");
    }
  }

  @Test
  void whatCannotBeDoneIsSaidInOneLine() throws IOException {
    fill(1);
    Path backup = folder.resolve("backup.zip");
    Map<String, String> real = Map.of("LC_ALL", "C.UTF-8", "MONGODB_URI", "mongodb://127.0.0.1:1");
    assertThat(MortalServer.refusal(data(), real, "backup", backup.toString()))
        .startsWith("MONGODB_URI is set: the data are in a MongoDB, which its own tool mongodump");
    assertThat(MortalServer.refusal(data(), ENGLISH, "backup"))
        .isEqualTo("Usage: ./miaopi backup FILE [--data DIR]");
    assertThat(MortalServer.refusal(data(), ENGLISH, "backup", "--accept", backup.toString()))
        .isEqualTo("Unknown option “--accept”. ./miaopi help shows the usage.");
    assertThat(MortalServer.refusal(folder.resolve("none"), ENGLISH, "check"))
        .isEqualTo(
            "There is no store in the data folder "
                + folder.resolve("none")
                + ". Name the data folder by --data.");
    Path nowhere = folder.resolve("nowhere/backup.zip");
    assertThat(MortalServer.refusal(data(), ENGLISH, "backup", nowhere.toString()))
        .isEqualTo("Reading or writing failed: NoSuchFileException: " + nowhere + ".part");
    assertThat(MortalServer.refusal(data(), CHINESE, "migrate", "postgres://x"))
        .startsWith("无法连接 MONGODB_URI");
    assertThat(names(folder)).containsExactly("data");
  }

  @Test
  void anOlderStoreIsAcceptedOnDemandOnly() throws IOException {
    fill(1);
    Path older = folder.resolve("older.mv");
    Files.copy(data().resolve("store.mv"), older);
    fill(1);
    Files.delete(data().resolve("store.mv"));
    Files.move(older, data().resolve("store.mv"));
    assertThat(MortalServer.refusal(data(), ENGLISH, "check"))
        .startsWith("The store file in the data folder " + data() + " is not the newest");
    assertThat(MortalServer.said(data(), ENGLISH, "check", "--accept"))
        .containsExactly(
            "The store is sound: 1 collections, 16 documents and 0 index entries were read and fit"
                + " each other.",
            "The store in " + data() + " is accepted as the newest.");
    assertThat(said(data(), ENGLISH, "check")).startsWith("The store is sound: 1 collections");
  }

  @Test
  void damageIsToldByItsPlaceInBothLanguages() throws IOException {
    fill(1);
    Path whole = folder.resolve("whole.zip");
    said(data(), ENGLISH, "backup", whole.toString());
    // a restored file is compact: whatever is damaged in it is needed
    Path restored = folder.resolve("restored");
    said(restored, ENGLISH, "restore", whole.toString());
    try (FileChannel file = FileChannel.open(restored.resolve("store.mv"), WRITE)) {
      file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), file.size() / 2);
    }
    ServerProcess english = MortalServer.process(restored, ENGLISH, "check");
    MortalServer.ends(english, 1);
    assertThat(english.output())
        .containsExactly(
            "Store file: a part of the file is damaged and cannot be read (1)",
            "Collection miaopi.any: a part of the file is damaged and cannot be read (1)");
    assertThat(english.errors())
        .containsExactly(
            "The store has problems of 2 kinds, as above. Restore a backup by ./miaopi restore.");
    ServerProcess chinese = MortalServer.process(restored, CHINESE, "check");
    MortalServer.ends(chinese, 1);
    assertThat(chinese.output())
        .containsExactly("存储文件：有数据块已损坏，读不出来（1 处）", "集合 miaopi.any：有数据块已损坏，读不出来（1 处）");
    assertThat(chinese.errors()).containsExactly("存储有 2 类问题，见上。请用 ./miaopi restore 恢复备份。");
    Path backup = folder.resolve("backup.zip");
    assertThat(MortalServer.refusal(restored, ENGLISH, "backup", backup.toString()))
        .startsWith("The store file in the data folder " + restored + " is damaged");
    assertThat(names(folder)).containsExactly("data", "restored", "whole.zip");
  }

  @Test
  void aStoppedStoreMovesToAMongoDb() {
    fill(1);
    try (EmbeddedMongo target = EmbeddedMongo.open(folder.resolve("target"))) {
      String uri = target.connectionString();
      List<String> said = MortalServer.said(data(), ENGLISH, "migrate", uri);
      assertThat(said).hasSize(2);
      assertThat(said.getFirst())
          .matches("miaopi\\.any: here 16 \\((\\w{16})\\), in the MongoDB 16 \\(\\1\\)");
      assertThat(said.getLast())
          .isEqualTo(
              "Everything has moved, and both sides are equal. From now on start it by:"
                  + " MONGODB_URI=mongodb://miaopi:***@"
                  + uri.substring(uri.indexOf('@') + 1)
                  + " ./miaopi run --data "
                  + data());
      assertThat(MortalServer.refusal(data(), CHINESE, "migrate", uri))
          .isEqualTo("MongoDB 的数据库 miaopi 里已有其他数据，没有改动。请指定一个空的数据库。");
    }
  }

  @Test
  void aFullDiskLeavesNoBackup() throws Exception {
    fill(MEGABYTES);
    Path backup = folder.resolve("backup.zip");
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f 4096; exec \"$@\"", ""));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "org.miaopi.runtime.Miaopi"));
    command.addAll(List.of("backup", backup.toString(), "--data", data().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(ENGLISH);
    builder.environment().remove("MONGODB_URI");
    Process process = builder.start();
    List<String> errors = process.errorReader().lines().toList();
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(errors)
        .containsExactly(
            "Reading or writing failed: A copy of the store cannot be written to "
                + data()
                + "; is the disk full?");
    assertThat(names(folder)).containsExactly("data");
    assertThat(names(data())).containsExactly("store.lock", "store.mark", "store.mv");
    assertThat(said(data(), ENGLISH, "backup", backup.toString())).startsWith("The backup is in ");
  }

  @Test
  void aKillLeavesNothingOrAll() throws IOException {
    fill(MEGABYTES);
    long seed = System.nanoTime();
    System.out.println("OperateTest: seed " + seed);
    Random random = new Random(seed);
    Path whole = folder.resolve("whole.zip");
    said(data(), ENGLISH, "backup", whole.toString());
    for (int kill = 0; kill < KILLS; kill++) {
      Path backup = folder.resolve("killed.zip");
      kill(random, data(), "backup", backup.toString());
      if (Files.exists(backup))
        assertThat(Check.backup(backup).documents()).isEqualTo(16 * MEGABYTES);
      Files.deleteIfExists(backup);
      Path restored = folder.resolve("restored-" + kill);
      kill(random, restored, "restore", whole.toString());
      if (Files.exists(restored)) {
        assertThat(Check.folder(restored).documents()).isEqualTo(16 * MEGABYTES);
      }
    }
    assertThat(said(data(), ENGLISH, "check")).startsWith("The store is sound: 1 collections");
  }

  private static void kill(Random random, Path data, String... arguments) {
    ServerProcess process = MortalServer.process(data, ENGLISH, arguments);
    if (!process.endsWithin(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)))) process.kill();
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** Adds documents that do not compress. */
  private void fill(int megabytes) {
    Random random = new Random();
    try (Store store = Store.open(null, data())) {
      for (int i = 0; i < megabytes * 16; i++) {
        byte[] bytes = new byte[1 << 16];
        random.nextBytes(bytes);
        store.database().getCollection("any").insertOne(new Document("bytes", bytes));
      }
    }
  }

  private static void apply(SteadyApplicant zhang) {
    AtomicInteger turns = new AtomicInteger();
    zhang.applyAgainWhile("zhang", () -> turns.getAndIncrement() < 1);
  }

  /** The one line that a command which succeeds prints. */
  private static String said(Path data, Map<String, String> language, String... arguments) {
    List<String> all = MortalServer.said(data, language, arguments);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}
