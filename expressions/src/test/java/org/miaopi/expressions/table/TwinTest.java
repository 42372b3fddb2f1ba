package org.miaopi.expressions.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.expressions.table.Policies.numbered;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Wire;
import tools.jackson.databind.json.JsonMapper;

/** Writes tables as trees beside what they decide, for the browser's twin to decide alike. */
@NullUnmarked
class TwinTest {

  private static final List<Map<String, Object>> ANSWERS =
      List.of(
          Map.of(),
          Map.of("出生日期", "1941-01-31", "户籍", "本市"),
          Map.of("出生日期", "1920-01-31", "户籍", "本市"),
          Map.of("出生日期", "1941-01-31", "户籍", "外地"),
          Map.of("残疾等级", "三级", "享受低保", true, "残疾类别", "智力", "年龄", "5"),
          Map.of("残疾等级", "二级", "享受低保", false, "残疾类别", "肢体", "年龄", "2.5"),
          Map.of("业态", "食品销售", "经营面积", "200.0"),
          Map.of("业态", "餐饮服务", "经营面积", "50.01", "年龄", "12"));

  @Test
  void writesDownWhatTablesDecide() {
    List<DecisionTable> tables =
        new ArrayList<>(List.of(Policies.oldAge(), Policies.disability(), Policies.foodLicence()));
    for (HitPolicy policy : HitPolicy.values()) {
      tables.add(numbered(policy, "年龄", "> 1", "> 9", "not(2.5, null), null", "(2..3]"));
    }
    List<Map<String, Object>> cases = new ArrayList<>();
    for (DecisionTable table : tables) {
      for (Map<String, Object> answers : ANSWERS) cases.add(decided(table, answers));
    }
    assertThat(cases)
        .extracting(it -> it.get("conflict"))
        .contains("table.unique.several", "table.any.differ");
    JsonMapper.builder().build().writeValue(Path.of("target/tables.json").toFile(), cases);
  }

  private static Map<String, Object> decided(DecisionTable table, Map<String, Object> answers) {
    CompiledTable compiled = Policies.compile(table);
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Object> names = new LinkedHashMap<>();
    Policies.SCOPE
        .names()
        .forEach(
            (name, type) -> {
              if (!answers.containsKey(name)) return;
              values.put(name, Wire.read(type, answers.get(name)).value());
              names.put(name, word(type));
            });
    Environment environment = new Environment(values, Policies.answers().today());
    Decision decision = compiled.decide(environment);
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("table", table.name() + " " + table.hitPolicy());
    written.put("tree", compiled.toJson());
    written.put("names", names);
    written.put("values", answers);
    written.put("today", environment.today().toString());
    written.putAll(decision.toJson());
    return written;
  }

  private static Object word(Type type) {
    return type instanceof Type.Choice choice
        ? Map.of("choice", choice.codes())
        : Words.of((Type.Simple) type);
  }
}
