package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;

/** Explanations name fields and codes as the form does. */
class WordingTest {

  private static final Type SEX = new Type.Choice(List.of("1", "2"));
  private static final Type YES_NO = new Type.Choice(List.of("1", "2"));

  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "sex",
              SEX,
              "alone",
              YES_NO,
              "kinds",
              new Type.ListOf(SEX),
              "age",
              Type.Simple.DECIMAL,
              "home",
              new Type.Group(Map.of("sex", SEX)),
              "cooks",
              new Type.Rows(Map.of("sex", SEX, "age", Type.Simple.DECIMAL))));

  private static final Environment ANSWERS =
      new Environment(
          Map.of(
              "sex",
              "1",
              "alone",
              "1",
              "kinds",
              List.of("1", "2"),
              "age",
              new BigDecimal(17),
              "home",
              Map.of("sex", "2"),
              "cooks",
              List.of(Map.of("sex", "1", "age", new BigDecimal(17)))),
          LocalDate.of(2026, 11, 24));

  private static final Map<List<String>, String> FIELDS =
      Map.of(
          List.of("sex"), "性别/Sex",
          List.of("alone"), "独居/Lives alone",
          List.of("kinds"), "类别/Kinds",
          List.of("age"), "年龄/Age",
          List.of("home"), "家庭/Home",
          List.of("home", "sex"), "户主性别/Sex of the head",
          List.of("cooks"), "厨师/Cooks",
          List.of("cooks", "sex"), "厨师性别/Cook's sex",
          List.of("cooks", "age"), "厨师年龄/Cook's age");

  private static final Wording WORDING =
      new Wording() {
        @Override
        public @Nullable String field(List<String> path, Locale locale) {
          return chosen(FIELDS.get(path), locale);
        }

        @Override
        public @Nullable String code(List<String> path, String code, Locale locale) {
          boolean truth = path.equals(List.of("alone"));
          String labels = truth ? "是/yes;否/no" : "男/male;女/female";
          return chosen(labels.split(";")[Integer.parseInt(code) - 1], locale);
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          age >= 18                       | 年龄 17 小于 18                  | Age 17 is less than 18
          sex == '2'                      | 性别 男 不等于 女                  | Sex male differs from female
          '2' == sex                      | 女 不等于 性别 男                  | female differs from Sex male
          alone == '1'                    | 独居 是 等于 是                    | Lives alone yes equals yes
          sex in ['1', '2']               | 性别 男 在 男、女 之中                | Sex male is among male, female
          kinds contains '2'              | 女 在 男、女 之中                   | female is among male, female
          home.sex == '1'                 | 家庭的户主性别 女 不等于 男         | Sex of the head of Home female differs from male
          any(cooks, sex == '1')          | 厨师第 1 行：厨师性别 男 等于 男     | Cooks row 1: Cook's sex male equals male
          all(filter(cooks, age > 1), age > 18) | filter(cooks, age > 1)第 1 行：厨师年龄 17 不大于 18 | filter(cooks, age > 1) row 1: Cook's age 17 is not greater than 18
          present(sex)                    | 性别已填                      | Sex is answered
          age + 1 == 18                   | age + 1 18 等于 18               | age + 1 18 equals 18
          """)
  void sentencesNameFieldsAndCodesByTheirLabels(String source, String chinese, String english) {
    Explanation explanation = explained(source).in(WORDING);

    assertThat(explanation.sentence(Locale.CHINESE)).isEqualTo(chinese);
    assertThat(explanation.sentence(Locale.ENGLISH)).isEqualTo(english);
  }

  @Test
  void theTraceForReadersHasLabelsAndTheOneForMachinesHasCodes() {
    Explanation explanation = explained("sex == '2'").in(WORDING);

    assertThat(explanation.toJson(Locale.ENGLISH).toString()).contains("value=male");
    assertThat(explanation.toJson().toString()).contains("value=1").doesNotContain("male");
  }

  private static Explanation explained(String source) {
    return Objects.requireNonNull(Expressions.compile(source, SCOPE).expression()).explain(ANSWERS);
  }

  private static @Nullable String chosen(@Nullable String labels, Locale locale) {
    if (labels == null) return null;
    return labels.split("/")[locale.getLanguage().equals("en") ? 1 : 0];
  }
}
