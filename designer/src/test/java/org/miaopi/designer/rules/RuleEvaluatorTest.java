package org.miaopi.designer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.miaopi.designer.cases.CaseRunner;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.Samples;
import org.miaopi.designer.text.Localized;

class RuleEvaluatorTest {

  private static final ItemPackage CARD = Samples.all().getLast();
  private static final CompiledItem ITEM = CompiledItem.compile(CARD.definition()).orRefuse();

  @Test
  void theFirstRuleThatHoldsDecidesAndSaysWhy() {
    Decision decision = decide(CARD.cases().get(2));

    assertThat(decision.outcome()).isEqualTo(Outcome.REJECT);
    assertThat(decision.rule()).isEqualTo("age");
    assertThat(Objects.requireNonNull(decision.clause()).zh()).isEqualTo("《中华人民共和国老年人权益保障法》第二条");
    RuleStep step = decision.explanation().getFirst();
    assertThat(step.sentence().zh()).contains("年龄", "34", "60");
    assertThat(step.toJson(Locale.ENGLISH))
        .containsEntry("holds", true)
        .doesNotContainKey("values");
    assertThat(step.values()).contains(new RuleStep.Part("年龄", "34"));
  }

  @Test
  void noRuleApprovesAndEveryRuleTriedIsExplained() {
    Decision decision = decide(CARD.cases().getFirst());

    assertThat(decision.outcome()).isEqualTo(Outcome.APPROVE);
    assertThat(decision.rule()).isNull();
    assertThat(decision.explanation())
        .extracting(RuleStep::rule)
        .containsExactly("age", "household");
  }

  @Test
  void sentencesNameFieldsAndCodesAsTheFormDoes() {
    String json =
        new String(Definitions.write(CARD.definition()), StandardCharsets.UTF_8)
            .replace("年龄 < 60", "性别 == '1' or 年龄 < 60");
    CompiledItem item =
        CompiledItem.compile(Definitions.read(json.getBytes(StandardCharsets.UTF_8)).orRefuse())
            .orRefuse();

    Decision decision =
        Objects.requireNonNull(CaseRunner.run(item, CARD.cases().getFirst()).decision());
    Localized sentence = decision.explanation().getFirst().sentence();

    assertThat(sentence.zh()).isEqualTo("性别 女 不等于 男，且年龄 75 不小于 60");
    assertThat(sentence.in(Locale.ENGLISH))
        .isEqualTo("Sex Female differs from Male and Age 75 is not less than 60");
  }

  @Test
  void aDecisionIsReplayedExactly() {
    for (ItemCase example : CARD.cases()) {
      assertThat(decide(example)).isEqualTo(decide(example));
    }
  }

  @Test
  void aRuleWithoutItsAnswerDoesNotHoldAndSaysSo() {
    ItemCase example = CARD.cases().getFirst();

    Decision decision =
        RuleEvaluator.decide(
            ITEM, java.util.Map.of(), example.applicant(), example.materials(), example.day());

    assertThat(decision.outcome()).isEqualTo(Outcome.APPROVE);
    List<RuleStep> steps = decision.explanation();
    assertThat(steps.getFirst().holds()).isNull();
    assertThat(steps.getFirst().sentence().zh()).endsWith("所需内容未填，本规则视为不成立。");
  }

  @Test
  void choicesOfWhichNoneIsTickedDecideToo() {
    String json =
        new String(Definitions.write(CARD.definition()), StandardCharsets.UTF_8)
            .replaceFirst(
                "(\"fields\": \\[)",
                """
                $1 {"name": "已接种疫苗", "type": "choices", "options": "ethnicity",
                    "label": {"zh-CN": "已接种疫苗"}}, """)
            .replace("年龄 < 60", "!('01' in 已接种疫苗)");
    CompiledItem item =
        CompiledItem.compile(Definitions.read(json.getBytes(StandardCharsets.UTF_8)).orRefuse())
            .orRefuse();

    Decision decision =
        Objects.requireNonNull(CaseRunner.run(item, CARD.cases().getFirst()).decision());

    assertThat(decision.outcome()).isEqualTo(Outcome.REJECT);
    assertThat(decision.explanation().getFirst().sentence().zh()).isEqualTo("已接种疫苗一项也没有");
  }

  private static Decision decide(ItemCase example) {
    return Objects.requireNonNull(CaseRunner.run(ITEM, example).decision());
  }
}
