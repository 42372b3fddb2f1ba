package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Wire;

/** What staff read about a function is there in both languages, and its example is true. */
@NullUnmarked
class FunctionsTest {

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
