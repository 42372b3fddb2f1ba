package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.agreement.Agreement;
import org.miaopi.expressions.agreement.Disagreement;
import org.miaopi.expressions.closure.Closures;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.type.Type;

/** Before an item is published its expressions run on both evaluators. */
@NullUnmarked
class AgreementTest {

  private static final String[] RULES = {
    "数 >= 60 and 选 == '1'",
    "年龄(日) >= 60 or 合计(表, 数 * 值) > 100",
    "全部(表, 行数(表, 名 == 上级.名) == 1)",
    "日 in [date('2024-02-29')..] ? 月数 / 1年 : 数 / 值",
    "文 contains '甲' and '2' in 多选 and not 真",
  };

  @Test
  void theEnginesAgree() {
    for (String rule : RULES) assertThat(compile(rule).disagreement()).as(rule).isEmpty();
    assertThat(compile("今天() <= 加工作日(日, 20) and 是工作日(日)").disagreement()).isEmpty();
  }

  @Test
  void aWrongEngineIsFoundOut() {
    assertThat(wrong("数 >= 60", "数 > 60")).get().extracting(Disagreement::one).isEqualTo(true);
    assertThat(wrong("年龄(日) >= 60", "年龄(日) > 60")).isPresent();
    assertThat(wrong("日 > date('2025-06-01')", "日 >= date('2025-06-01')")).isPresent();
    assertThat(wrong("真 and 数 > 0", "数 > 0 ? 真 : false")).isPresent();
    assertThat(wrong("数 + 1", "数 + 1.0")).isPresent();
    assertThat(wrong("文 == '男'", "文 == '女'")).isPresent();
    assertThat(wrong("任一(表, 数 > 值)", "全部(表, 数 > 值)")).isPresent();
    assertThat(wrong("'1' in 多选", "已填(多选)")).isPresent();
    assertThat(wrong("加工作日(日, 5)", "加天(日, 7)")).isPresent();
    assertThat(wrong("是工作日(日)", "星期(日) < 6"))
        .get()
        .extracting(Disagreement::inputs)
        .asString()
        .containsPattern("(off|worked) = \\[");
  }

  @Test
  void anExceptionIsADisagreement() {
    Expression expression = compile("数 + 值");
    Body broken =
        frame -> {
          throw new ArithmeticException();
        };
    Disagreement found =
        Agreement.between(expression.node(), Closures.compile(expression.node()), broken, 1)
            .orElseThrow();
    assertThat(found.other()).isEqualTo("ArithmeticException");
  }

  @Test
  void theInputIsNamed() {
    Expression expression = compile("数 > 60");
    Body wrong = frame -> frame.name("数", Type.Simple.DECIMAL) instanceof BigDecimal ? true : null;
    Disagreement found =
        Agreement.between(expression.node(), Closures.compile(expression.node()), wrong, 1)
            .orElseThrow();
    assertThat(found.inputs()).matches("数 = [-0-9.]+, today = [0-9]{4}-[0-9]{2}-[0-9]{2}");
    assertThat(found.one()).isEqualTo(false);
    assertThat(found.other()).isEqualTo(true);
  }

  @Test
  void fiftyRulesTakeWellUnderASecond() {
    for (String rule : RULES) assertThat(compile(rule).disagreement()).isEmpty();
    assertThat(WorkTime.milliseconds(AgreementTest::fiftyRules)).isLessThan(1_000);
  }

  private static void fiftyRules() {
    for (int i = 0; i < 50; i++) compile(RULES[i % RULES.length]).disagreement();
  }

  private static Optional<Disagreement> wrong(String right, String wrong) {
    Expression expression = compile(right);
    Body engine = Closures.compile(compile(wrong).node());
    return Agreement.between(
        expression.node(), Closures.compile(expression.node()), engine, right.hashCode());
  }

  private static Expression compile(String source) {
    return Expressions.compile(source, RandomSource.SCOPE).expression();
  }
}
