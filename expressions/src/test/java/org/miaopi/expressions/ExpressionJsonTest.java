package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import tools.jackson.databind.json.JsonMapper;

/** The form in which an expression goes to the browser. */
@NullUnmarked
class ExpressionJsonTest {

  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "年龄", Simple.DECIMAL,
              "住所", new Type.Group(Map.of("市", Simple.TEXT)),
              "人员", new Type.Rows(Map.of("岗位", Simple.TEXT, "数", Simple.DECIMAL))));

  @Test
  void writesOperatorsAndLiterals() {
    assertThat(json("年龄 >= 60.50"))
        .isEqualTo(
            """
            {"ast":{"kind":"call","function":"ge","arguments":[{"kind":"name","name":"年龄"},\
            {"kind":"literal","type":"decimal","value":"60.50"}]},"dependencies":["年龄"]}""");
    assertThat(json("orElse(date('2026-01-31'), null) == today()"))
        .contains("{\"kind\":\"literal\",\"type\":\"date\",\"value\":\"2026-01-31\"}")
        .contains("{\"kind\":\"literal\",\"type\":\"null\",\"value\":null}")
        .endsWith("\"dependencies\":[]}");
  }

  @Test
  void writesTimesDurationsAndRanges() {
    assertThat(json("dateTime('2026-01-31 09:00') + 1年6个月"))
        .contains("{\"kind\":\"literal\",\"type\":\"dateTime\",\"value\":\"2026-01-31T09:00:00\"}")
        .contains("{\"kind\":\"literal\",\"type\":\"months\",\"value\":\"P1Y6M\"}");
    assertThat(json("30天 * 2"))
        .contains("{\"kind\":\"literal\",\"type\":\"days\",\"value\":\"P30D\"}");
    assertThat(json("年龄 in [18..60)"))
        .isEqualTo(
            """
            {"ast":{"kind":"within","value":{"kind":"name","name":"年龄"},\
            "from":{"kind":"literal","type":"decimal","value":"18"},"fromIncluded":true,\
            "to":{"kind":"literal","type":"decimal","value":"60"},"toIncluded":false},\
            "dependencies":["年龄"]}""");
    assertThat(json("年龄 in [18..]")).doesNotContain("\"to\"").doesNotContain("toIncluded");
  }

  @Test
  void writesMembersRowsAndAggregates() {
    assertThat(json("住所.市 + 'x'"))
        .contains(
            "\"concat\",\"arguments\":[{\"kind\":\"member\",\"of\":{\"kind\":\"name\",\"name\":\"住所\"},\"name\":\"市\"}");
    assertThat(json("全部(人员, 行数(人员, 岗位 == 上级.岗位) == 年龄)"))
        .isEqualTo(
            """
            {"ast":{"kind":"aggregate","function":"all","rows":{"kind":"name","name":"人员"},"body":\
            {"kind":"call","function":"eq","arguments":[{"kind":"aggregate","function":"count",\
            "rows":{"kind":"name","name":"人员"},"body":{"kind":"call","function":"eq","arguments":\
            [{"kind":"row","name":"岗位","up":0},{"kind":"row","name":"岗位","up":1}]}},\
            {"kind":"name","name":"年龄"}]}},"dependencies":["人员","年龄"]}""");
    assertThat(json("sum([1, 2])"))
        .startsWith(
            "{\"ast\":{\"kind\":\"call\",\"function\":\"sum\",\"arguments\":[{\"kind\":\"list\"");
  }

  private static String json(String source) {
    Compilation compilation = Expressions.compile(source, SCOPE);
    assertThat(compilation.problems()).isEqualTo(List.of());
    return JsonMapper.builder().build().writeValueAsString(compilation.expression().toJson());
  }
}
