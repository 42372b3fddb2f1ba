package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What staff read about a function is there in both languages, and its example is true. */
@NullUnmarked
class FunctionsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<JsonNode> VECTORS = vectors();

  /** One takes nothing, the other only what is written out. */
  private static final Set<String> NEVER_NULL = Set.of("today", "duration");

  static List<FunctionInfo> functions() {
    return Expressions.functions();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isDocumentedInBothLanguages(FunctionInfo function) {
    assertThat(function.documentation().get("zh-CN")).endsWith("。").doesNotContain("{");
    assertThat(function.documentation().get("en")).endsWith(".").doesNotContain("{");
    assertThat(function.signature().get("zh-CN"))
        .startsWith(function.alias() + "(")
        .doesNotContainPattern("[a-z]");
    assertThat(function.signature().get("en"))
        .startsWith(function.name() + "(")
        .doesNotContainPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void givesWhatItsExampleSays(FunctionInfo function) {
    String chinese = function.example().get("zh-CN");
    String english = function.example().get("en");
    assertThat(chinese).contains(function.alias() + "(");
    assertThat(english).contains(function.name() + "(");
    assertThat(evaluated(chinese, "从业人员", "备注", Locale.CHINA)).isEqualTo(chinese);
    assertThat(evaluated(english, "staff", "note", Locale.ENGLISH)).isEqualTo(english);
  }

  /** Of those that take something that may be null, one shows what null does. */
  @ParameterizedTest
  @MethodSource("functions")
  void hasVectorsThatHoldTheEnginesEqual(FunctionInfo function) {
    List<JsonNode> vectors = VECTORS.stream().filter(it -> calls(it, function)).toList();
    assertThat(vectors).hasSizeGreaterThanOrEqualTo(3);
    if (NEVER_NULL.contains(function.name())) return;
    assertThat(vectors).anyMatch(FunctionsTest::leavesSomethingUnanswered);
  }

  private static List<JsonNode> vectors() {
    List<JsonNode> vectors = new ArrayList<>();
    try (Stream<Path> topics = Files.list(Path.of("src/test/resources/conformance"))) {
      topics
          .map(it -> JSON.readTree(it.toFile()))
          .forEach(it -> it.get("vectors").forEach(vectors::add));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return vectors;
  }

  private static boolean calls(JsonNode vector, FunctionInfo function) {
    String names = function.name() + "|" + function.alias();
    Pattern call = Pattern.compile("(?<![\\p{L}\\p{N}_])(" + names + ")\\(");
    return call.matcher(vector.get("source").asString()).find();
  }

  private static boolean leavesSomethingUnanswered(JsonNode vector) {
    JsonNode values = vector.path("values");
    return vector.path("names").propertyNames().stream()
        .anyMatch(name -> values.path(name).isMissingNode() || values.path(name).isNull());
  }

  /** The example with what really comes of it behind the arrow. */
  private static String evaluated(String example, String rows, String note, Locale locale) {
    String source = example.substring(0, example.lastIndexOf(" → "));
    boolean chinese = locale.equals(Locale.CHINA);
    List<String> fields = chinese ? List.of("姓名", "岗位", "工资") : List.of("name", "post", "wage");
    Map<String, Type> row = new LinkedHashMap<>();
    row.put(fields.get(0), Simple.TEXT);
    row.put(fields.get(1), Simple.TEXT);
    row.put(fields.get(2), Simple.DECIMAL);
    Scope scope = new Scope(Map.of(rows, new Type.Rows(row), note, Simple.TEXT));
    List<Map<String, Object>> people =
        chinese
            ? List.of(
                person(fields, "王芳", "厨师", "6000"),
                person(fields, "李强", "服务员", "4500"),
                person(fields, "张敏", "服务员", "5200"))
            : List.of(
                person(fields, "Wang Fang", "cook", "6000"),
                person(fields, "Li Qiang", "waiter", "4500"),
                person(fields, "Zhang Min", "waiter", "5200"));
    Expression expression = Expressions.compile(source, scope).expression();
    assertThat(expression).as(source).isNotNull();
    Environment environment = new Environment(Map.of(rows, people), LocalDate.parse("2026-11-24"));
    return source + " → " + written(expression.evaluate(environment), chinese);
  }

  private static Map<String, Object> person(
      List<String> fields, String name, String post, String wage) {
    return Map.of(fields.get(0), name, fields.get(1), post, fields.get(2), new BigDecimal(wage));
  }

  private static String written(Object value, boolean chinese) {
    return switch (value) {
      case Boolean truth when chinese -> truth ? "是" : "否";
      case String text -> "'" + text + "'";
      case List<?> list ->
          list.stream()
              .map(entry -> written(entry, chinese))
              .collect(Collectors.joining(", ", "[", "]"));
      default -> String.valueOf(Wire.write(value));
    };
  }
}
