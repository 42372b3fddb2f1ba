package org.miaopi.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.ItemPackages;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.bench.ServerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever starts the platform on a terminal sees: when it starts, and when it cannot. */
@Timeout(300)
class StartTest {

  private static final String CARD = "002014111002";
  private static final Path SAMPLE = Path.of("../designer/src/main/resources/samples", CARD);
  private static final Map<String, String> CHINESE = language("zh_CN.UTF-8");
  private static final Map<String, String> ENGLISH = language("en_GB.UTF-8");

  @TempDir Path folder;

  @Test
  void whatKeepsItFromStartingIsSaidInOneLineAndLeavesNothingBehind() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = String.valueOf(taken.getLocalPort());
      String next = String.valueOf(taken.getLocalPort() + 1);
      assertThat(failure(CHINESE, "--port", port))
          .isEqualTo("端口 " + port + " 已被占用。请换一个端口：./miaopi run --port " + next);
    }
    assertThat(failure(CHINESE, "--prot", "8081"))
        .isEqualTo("不认识的选项“--prot”。运行 ./miaopi help 查看用法。");
    assertThat(failure(ENGLISH, "--port", "80a"))
        .isEqualTo("--port takes a number from 0 to 65535, not “80a”.");
    assertThat(failure(ENGLISH, "--port", "65536"))
        .isEqualTo("--port takes a number from 0 to 65535, not “65536”.");
    assertThat(failure(ENGLISH, "bench", "--json")).isEqualTo("Option --json lacks its value.");
    assertThat(dataFolder()).doesNotExist();
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsSaidInOneLine() throws IOException {
    String closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = "localhost:" + socket.getLocalPort();
    }
    assertThat(failure(with(ENGLISH, "MONGODB_URI", "mongodb://u:secret@" + closed), "--port", "0"))
        .startsWith("The MongoDB that MONGODB_URI names cannot be reached: ")
        .contains(closed)
        .doesNotContain("secret");
    assertThat(failure(with(CHINESE, "MONGODB_URI", "postgres://x"), "--port", "0"))
        .startsWith("无法连接 MONGODB_URI 指向的 MongoDB：");
    assertThat(dataFolder()).doesNotExist();
  }

  @Test
  void aSecondStartKeepsEverythingAndNobodyElseMayOpenTheFolderMeanwhile() {
    SteadyApplicant zhang;
    JsonNode certificate;
    byte[] pdf;
    try (MortalServer server = new MortalServer(dataFolder())) {
      server.start();
      zhang = SteadyApplicant.ofCard(server);
      AtomicInteger turns = new AtomicInteger();
      zhang.applyAgainWhile("zhang", () -> turns.getAndIncrement() < 1);
      certificate = zhang.get("/api/certificates").json();
      assertThat(certificate.size()).isEqualTo(1);
      pdf = zhang.get(SteadyApplicant.file(certificate)).bytes();
      assertThat(failure(CHINESE, "--port", "0"))
          .isEqualTo("数据文件夹 " + dataFolder() + " 正被另一个进程使用。请先停止它，或用 --data 指定另一个文件夹。");

      server.close();
      server.start();
      // the session is the one of before: nobody signs in again
      assertThat(zhang.get("/api/certificates").json()).isEqualTo(certificate);
      assertThat(zhang.get(SteadyApplicant.file(certificate)).bytes()).isEqualTo(pdf);
      assertThat(zhang.get("/api/applications").json().get(0).get("state").asString())
          .isEqualTo("DELIVERED");
    }
  }

  @Test
  void logsAreJsonOnDemandAndSystemsReadTheMetrics() throws Exception {
    Map<String, String> surroundings = with(ENGLISH, "MIAOPI_LOGS", "json");
    ServerProcess server = MortalServer.process(dataFolder(), surroundings, "--port", "0");
    try (server) {
      URI metrics = server.address(MortalServer.PATIENCE).resolve("/actuator/prometheus");
      assertThat(get(metrics, null).statusCode()).isEqualTo(401);
      assertThat(get(metrics, "integrator:wrong").statusCode()).isEqualTo(401);
      assertThat(get(metrics, "zhang:miaopi-demo").statusCode()).isEqualTo(403);
      HttpResponse<String> answer = get(metrics, "integrator:miaopi-demo");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("jvm_memory_used_bytes", "http_server_requests_seconds")
          .contains("miaopi_store_full_scans_total", "miaopi_store_documents_examined_total")
          .contains("miaopi_store_file_size_bytes");
    }
    assertThat(server.output()).isNotEmpty().allSatisfy(StartTest::isALogEntry);
    assertThat(server.errors()).isEmpty();
  }

  @Test
  void aBrokenPackageIsNamedPlaceByPlaceAndNothingIsImported() throws IOException {
    String item = Files.readString(SAMPLE.resolve("item.json"));
    Path colourful = packageWith("colourful", item.replaceFirst("\\{", "{\"colour\": \"red\","));
    assertThat(imports(colourful)).anyMatch(it -> it.startsWith("/colour  "));
    assertThat(dataFolder()).doesNotExist();

    Path wrong =
        packageWith("wrong", item.replaceFirst("\"when\": \"[^\"]*\"", "\"when\": \"1 +\""));
    assertThat(imports(wrong)).anyMatch(it -> it.startsWith("/rules/0/when  "));
    try (MortalServer server = new MortalServer(dataFolder())) {
      server.start();
      Visitor staff = new Visitor(server::address).signIn("staff");
      JsonNode kept = staff.get("/api/designer/items/" + CARD).expect(200).json();
      assertThat(kept.at("/definition/rules/0/when").asString()).isNotEqualTo("1 +");
      assertThat(kept.get("publishedVersion").asInt()).isEqualTo(1);
    }
  }

  @Test
  void aFolderAndAZipAreImportedAndPublished() throws IOException {
    String item = Files.readString(SAMPLE.resolve("item.json"));
    Path inFolder = packageWith("folder", item.replace(CARD, "card-of-folder"));
    Path other = packageWith("zipped", item.replace(CARD, "card-of-zip"));
    ItemPackage read = ItemPackages.readFolder(other).orRefuse();
    Path zip = Files.write(folder.resolve("card.zip"), ItemPackages.writeZip(read));

    assertThat(imported(inFolder)).containsExactly("Item card-of-folder is published, version 1.");
    assertThat(imported(zip)).containsExactly("Item card-of-zip is published, version 1.");
    assertThat(imported(zip)).containsExactly("Item card-of-zip is published, version 1.");
    try (MortalServer server = new MortalServer(dataFolder())) {
      server.start();
      JsonNode items = new Visitor(server::address).get("/api/items").expect(200).json();
      assertThat(items.valueStream().map(it -> it.get("code").asString()))
          .contains("card-of-folder", "card-of-zip", CARD);
    }
  }

  private Path dataFolder() {
    return folder.resolve("data");
  }

  /** The one line on standard error of a start that fails. */
  private String failure(Map<String, String> surroundings, String... arguments) {
    ServerProcess process = MortalServer.process(dataFolder(), surroundings, arguments);
    MortalServer.ends(process, 1);
    assertThat(process.output()).isEmpty();
    assertThat(process.errors()).hasSize(1);
    return process.errors().getFirst();
  }

  /** What a refused import prints before its last word. */
  private List<String> imports(Path wrong) {
    ServerProcess process = MortalServer.process(dataFolder(), ENGLISH, "import", wrong.toString());
    MortalServer.ends(process, 1);
    assertThat(process.errors())
        .containsExactly("The package " + wrong + " has errors. Nothing was imported.");
    return process.output();
  }

  private List<String> imported(Path item) {
    return MortalServer.said(dataFolder(), ENGLISH, "import", item.toString());
  }

  private Path packageWith(String name, String item) throws IOException {
    Path copy = folder.resolve(name);
    try (var files = Files.walk(SAMPLE)) {
      for (Path each : files.toList()) {
        Path target = copy.resolve(SAMPLE.relativize(each).toString());
        if (Files.isDirectory(each)) Files.createDirectories(target);
        else Files.copy(each, target);
      }
    }
    Files.writeString(copy.resolve("item.json"), item);
    return copy;
  }

  private static void isALogEntry(String line) {
    JsonNode entry = new JsonMapper().readTree(line);
    assertThat(entry.get("@timestamp").asString()).isNotBlank();
    assertThat(entry.get("message").asString()).isNotBlank();
  }

  private static HttpResponse<String> get(URI address, String user) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (user != null) {
      byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static Map<String, String> language(String value) {
    return Map.of("LC_ALL", "", "LC_MESSAGES", "", "LANG", value);
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    Map<String, String> all = new HashMap<>(some);
    all.put(name, value);
    return all;
  }
}
