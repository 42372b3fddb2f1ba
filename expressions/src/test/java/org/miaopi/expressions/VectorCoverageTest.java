package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.functions.Function;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.parse.Scanned;
import org.miaopi.expressions.parse.Token;

/** No function, operator or literal form goes without vectors. */
@NullUnmarked
class VectorCoverageTest {

  private static final String OPERATORS =
      "and or not eq ne lt le gt ge add subtract multiply divide remainder negate in if within"
          + " concat member";

  private static final Map<String, String> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put("whole number", "\\b\\d+\\b");
    FORMS.put("number with decimals", "\\d\\.\\d");
    FORMS.put("full-width digits", "[０-９]");
    FORMS.put("single quotes", "'[^']+'");
    FORMS.put("double quotes", "\"[^\"]+\"");
    FORMS.put("Chinese double quotes", "“[^”]+”");
    FORMS.put("Chinese single quotes", "‘[^’]+’");
    FORMS.put("empty text", "''|\"\"");
    FORMS.put("escaped quote", "\\\\['\"]");
    FORMS.put("escaped backslash", "\\\\\\\\");
    FORMS.put("true", "\\btrue\\b");
    FORMS.put("false", "\\bfalse\\b");
    FORMS.put("null", "\\bnull\\b");
    FORMS.put("years", "\\d年(?!\\d)");
    FORMS.put("months", "\\d个月");
    FORMS.put("years and months", "\\d年 ?\\d+个月");
    FORMS.put("days", "\\d天");
    FORMS.put("English years", "\\d+ years?");
    FORMS.put("English months", "\\d+ months?");
    FORMS.put("English days", "\\d+ days?");
    FORMS.put("months of ISO 8601", "(duration|时长)\\('-?P\\d+[YM]");
    FORMS.put("days of ISO 8601", "(duration|时长)\\('-?P\\d+D");
    FORMS.put("date", "(date|日期)\\(['\"]");
    FORMS.put("date and time with a blank", "(dateTime|日期时间)\\('[-\\d]+ ");
    FORMS.put("date and time with T", "(dateTime|日期时间)\\('[-\\d]+T");
    FORMS.put("date and time with seconds", "(dateTime|日期时间)\\('[^']+:\\d+:\\d+'");
    FORMS.put("list", "\\[[^.\\]]+,");
    FORMS.put("full-width list", "【");
    FORMS.put("closed range", "in \\[[^\\]]+\\.\\.[^\\])]+\\]");
    FORMS.put("half-open range", "in \\[[^\\]]+\\.\\.[^\\])]+\\)");
    FORMS.put("range without its lower end", "in \\([^\\]]+\\.\\.[^\\])]+\\]");
    FORMS.put("open range", "in \\([^\\]]+\\.\\.[^\\])]+\\)");
    FORMS.put("range up to anything", "\\.\\.[\\])]");
    FORMS.put("range from anything", "in [\\[(]\\.\\.");
    FORMS.put("quoted name", "`[^`]+`");
    FORMS.put("comment", "/\\*.*\\*/");
    FORMS.put("comment up to the end of the line", "//");
    FORMS.put("full-width parentheses", "（");
    FORMS.put("full-width comparison", "[＞＜＝≥≤≠]");
    FORMS.put("row further out", "(上级|parent)\\.");
  }

  private final Map<String, Integer> used = new TreeMap<>();
  private final Set<String> usedWithNull = new TreeSet<>();

  @Test
  void everyFunctionAndOperatorHasThreeVectorsAndOneWithNull() {
    for (Map<String, Object> vector : Vectors.all()) {
      Set<String> names = called((String) vector.get("source"));
      Vectors.compile(vector).expression().node().all().forEach(it -> names.add(operator(it)));
      for (String name : names) {
        used.merge(name, 1, Integer::sum);
        if (hasNull(vector)) usedWithNull.add(name);
      }
    }
    List<String> wanted = new ArrayList<>(List.of(OPERATORS.split(" ")));
    Functions.all().stream().map(Function::name).forEach(wanted::add);
    assertThat(wanted)
        .allSatisfy(it -> assertThat(used.getOrDefault(it, 0)).as(it).isGreaterThan(2));
    wanted.removeAll(List.of("today", "duration")); // take nothing that could be null
    assertThat(usedWithNull).containsAll(wanted);
  }

  /** Functions by their call in the source: what is read when it is compiled leaves no node. */
  private static Set<String> called(String source) {
    List<Token> tokens = Scanned.of(source).tokens();
    Set<String> called = new TreeSet<>();
    for (int i = 1; i < tokens.size(); i++) {
      Function function = Functions.find(tokens.get(i - 1).text());
      if (function != null && tokens.get(i).is("(")) called.add(function.name());
    }
    return called;
  }

  private static String operator(Node node) {
    return switch (node) {
      case Node.Call call -> call.function();
      case Node.Within within -> "within";
      case Node.Member member -> "member";
      default -> "";
    };
  }

  /** Something is not answered, or null is written. */
  private static boolean hasNull(Map<String, Object> vector) {
    Map<String, Object> values = Vectors.map(vector.getOrDefault("values", Map.of()));
    Map<String, Object> names = Vectors.map(vector.getOrDefault("names", Map.of()));
    return ((String) vector.get("source")).contains("null")
        || names.keySet().stream().anyMatch(it -> values.get(it) == null)
        || values.values().stream().anyMatch(it -> it.toString().contains("null"));
  }

  @Test
  void everyFormOfALiteralHasAVector() {
    List<String> sources = Vectors.all().stream().map(it -> (String) it.get("source")).toList();
    FORMS.forEach(
        (form, pattern) -> {
          Pattern compiled = Pattern.compile(pattern);
          assertThat(sources).as(form).anyMatch(it -> compiled.matcher(it).find());
        });
  }

  @Test
  void noVectorIsWrittenTwice() {
    List<Map<String, Object>> all = Vectors.all();
    assertThat(all.size() - Set.copyOf(all).size()).isZero();
  }
}
