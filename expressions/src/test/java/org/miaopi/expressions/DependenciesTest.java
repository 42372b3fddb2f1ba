package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miaopi.expressions.dependency.Dependencies;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;

/**
 * Which fields an expression reads, circles among fields, what is computed again after a change.
 */
@NullUnmarked
class DependenciesTest {

  private static final Type ADDRESS = new Type.Group(Map.of("区县", Simple.TEXT));
  private static final Scope SCOPE =
      new Scope(Map.of("工资", Simple.DECIMAL, "住址", ADDRESS, "员工", staff(), "旧员工", staff()));

  private static Type staff() {
    Map<String, Type> fields = new LinkedHashMap<>();
    fields.put("姓名", Simple.TEXT);
    fields.put("工资", Simple.DECIMAL);
    fields.put("住址", ADDRESS);
    return new Type.Rows(fields);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "工资 + 1                                       | 工资",
        "住址.区县 == '历城'                            | 住址 住址.区县",
        "合计(员工, 工资) > 工资                        | 员工 员工.工资 工资",
        "行数(员工)                                     | 员工",
        "已填(员工)                                     | 员工",
        "首项(排序(筛选(员工, 工资 > 1), 工资)).姓名    | 员工 员工.工资 员工.姓名",
        "任一(员工, 住址.区县 == '历城')                | 员工 员工.住址 员工.住址.区县",
        "全部(员工, 行数(员工, 姓名 == 上级.姓名) == 1) | 员工 员工.姓名",
        "连接(逐行取(工资 > 1 ? 员工 : 旧员工, 姓名), '')   | 工资 员工 旧员工 员工.姓名 旧员工.姓名",
        "否则取(首项(员工), 末项(旧员工)).姓名          | 员工 旧员工 员工.姓名 旧员工.姓名",
        "筛选(员工, true) | 员工 员工.姓名 员工.工资 员工.住址 员工.住址.区县",
      })
  void onlyWhatIsAskedOfEachRowIsRead(String source, String paths) {
    Compilation compilation = Expressions.compile(source, SCOPE);
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.expression().reads())
        .extracting(path -> String.join(".", path))
        .containsExactly(paths.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "住址.区县                                      | 住址.区县",
        "工资 > 1 ? 首项(员工).姓名 : 住址.区县         | 员工.姓名 住址.区县",
        "否则取(住址.区县, '历城')                      | 住址.区县",
        "倒序(筛选(员工, 姓名 == 住址.区县), 工资)      | 员工",
        "第几项(工资 > 1 ? 员工 : 旧员工, 2).住址.区县  | 员工.住址.区县 旧员工.住址.区县",
        "去重(逐行取(员工, 姓名)) + [住址.区县]         | 员工.姓名 住址.区县",
        "工资 + 1                                       | ''",
        "拼接(住址.区县, '区')                          | ''",
        "合计(员工, 工资)                               | ''",
        "行数(员工) > 1                                 | ''",
      })
  void aValueComesFromTheFieldsThatItIsTakenFromAsItIs(String source, String paths) {
    Compilation compilation = Expressions.compile(source, SCOPE);
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.expression().origins().keySet().stream().map(it -> String.join(".", it)))
        .containsExactly(paths.isEmpty() ? new String[0] : paths.split(" "));
  }

  @Test
  void aChangeRecomputesItsDependantsOnlyInOrder() {
    Dependencies fields =
        Dependencies.of(
            Map.of(
                "总额", List.of("单价", "数量"),
                "税", List.of("总额", "税率"),
                "应付", List.of("总额", "税"),
                "备注", List.of("姓名")));
    assertThat(fields.affectedBy(Set.of("税率"))).containsExactly("税", "应付");
    assertThat(fields.affectedBy(Set.of("单价"))).containsExactly("总额", "税", "应付");
    assertThat(fields.affectedBy(Set.of("姓名"))).containsExactly("备注");
    assertThat(fields.affectedBy(Set.of("应付", "性别"))).isEmpty();
    assertThat(fields.transitive("应付")).containsExactlyInAnyOrder("总额", "税", "税率", "单价", "数量");
    assertThat(fields.direct("税")).containsExactly("总额", "税率");
    assertThat(fields.cycles()).isEmpty();
  }

  @Test
  void aCircleIsNamedAlongItsPath() {
    Map<String, List<String>> direct = new LinkedHashMap<>();
    direct.put("d", List.of("a"));
    direct.put("a", List.of("x", "b"));
    direct.put("b", List.of("c"));
    direct.put("c", List.of("a"));
    direct.put("e", List.of("e"));
    Dependencies fields = Dependencies.of(direct);
    assertThat(fields.cycles()).containsExactly(List.of("a", "b", "c", "a"), List.of("e", "e"));
    assertThat(fields.transitive("a")).contains("a");
  }

  @Test
  void aLongChainIsNoTrouble() {
    Map<String, List<String>> direct = new LinkedHashMap<>();
    for (int i = 100_000; i > 0; i--) direct.put("f" + i, List.of("f" + (i - 1)));
    List<String> affected = Dependencies.of(direct).affectedBy(Set.of("f0"));
    assertThat(affected).hasSize(100_000).startsWith("f1", "f2").endsWith("f100000");
  }
}
