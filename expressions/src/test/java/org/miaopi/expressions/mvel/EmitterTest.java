package org.miaopi.expressions.mvel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.check.Checker;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.parse.Parser;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;

/** What MVEL is given: calls, variables and constants, never a word of the source. */
@NullUnmarked
class EmitterTest {

  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "年龄",
              Simple.DECIMAL,
              "姓名",
              Simple.TEXT,
              "住所",
              new Type.Group(Map.of("市", Simple.TEXT)),
              "人员",
              new Type.Rows(Map.of("岗位", Simple.TEXT))));

  @Test
  void operatorsAreCallsOfTheHelper() {
    assertThat(emit("not (年龄 < 18)").source()).isEqualTo("F.not(F.lt(v0,k0))");
    assertThat(emit("-年龄 in [1, 2]").source()).isEqualTo("F.isIn(F.negate(v0),k0)");
  }

  @Test
  void partsThatMayNotCountAreProgramsOfTheirOwn() {
    assertThat(emit("not (年龄 >= 60 and 年龄 < 70)").source()).isEqualTo("F.not(F.run(k0,e))");
    assertThat(emit("(年龄 > 1 ? 年龄 : 1) + 2").source()).isEqualTo("F.add(F.run(k0,e),k1)");
  }

  @Test
  void functionsMembersAndRowsAreBound() {
    assertThat(emit("住所.市 + '市'").source()).isEqualTo("F.call(k0,e,[F.member(v0,k1,k2),k3])");
    Emitted rows = emit("任一(人员, 岗位 == 姓名)");
    assertThat(rows.source()).isEqualTo("F.aggregate(k0,e,v0,k1)");
    assertThat(rows.slots()).containsExactly(new Slot.Name("人员", SCOPE.names().get("人员")));
  }

  @Test
  void aPatternIsCompiledOnceForItsExpression() {
    Object bound = emit("matches(姓名, '[0-9]+')").constants().getFirst();
    assertThat(bound).isNotSameAs(Functions.get("matches"));
    assertThat(emit("trim(姓名)").constants().getFirst()).isSameAs(Functions.get("trim"));
  }

  @Test
  void aDeepSourceIsCutIntoProgramsOfItsOwn() {
    assertThat(emit("年龄" + " + 年龄".repeat(12)).source()).contains("F.run(k0,e)");
  }

  @Test
  void listsWithinListsAreCutToo() {
    assertThat(emit("trim(trim(trim(姓名)))").source())
        .isEqualTo("F.call(k0,e,[F.call(k1,e,[F.run(k2,e)])])");
  }

  @Test
  void noTextOfTheSourceIsEmitted() {
    for (String source :
        List.of("'a\\'b' == 姓名", "`姓名` == \"')[F.pwn()\"", "replace(姓名, 'x', '\\\\')", "true")) {
      assertThat(emit(source).source()).matches("(F\\.[a-zA-Z]+\\(|[vk][0-9]+|e|[,\\[\\])])+");
    }
  }

  private static Emitted emit(String source) {
    Node node = Checker.check(Parser.parse(source).syntax(), SCOPE, null).node();
    return Emitter.emit(node, new Programs(100));
  }
}
