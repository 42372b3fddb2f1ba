package org.miaopi.expressions.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.ValueText;
import org.miaopi.expressions.Wording;
import org.miaopi.expressions.problem.Messages;
import org.miaopi.expressions.table.cell.CompiledCell;
import org.miaopi.expressions.value.Environment;

/** Why a table decided as it did. */
public final class TableExplanation {

  /** A sentence about more rules would be read by nobody. */
  private static final int MOST_TOLD = 5;

  private final CompiledTable table;
  private final Decision decision;
  private final Environment environment;
  private final Wording wording;

  TableExplanation(
      CompiledTable table, Decision decision, Environment environment, Wording wording) {
    this.table = table;
    this.decision = decision;
    this.environment = environment;
    this.wording = wording;
  }

  /** The same for readers who call fields and codes so. */
  public TableExplanation in(Wording wording) {
    return new TableExplanation(table, decision, environment, wording);
  }

  /** What was decided. */
  public Decision decision() {
    return decision;
  }

  /**
   * The first five rules that matched and their results, a sentence each; if none did, what keeps
   * the nearest rule from matching. Chinese unless the locale is English.
   */
  public String sentence(Locale locale) {
    String rules =
        decision.matched().stream()
            .limit(MOST_TOLD)
            .map(it -> rule(it, locale))
            .collect(Collectors.joining(english(locale) ? " " : ""));
    int untold = decision.matched().size() - MOST_TOLD;
    if (untold > 0) rules += format(locale, "more", String.valueOf(untold));
    if (decision.conflict() != null) {
      String gap = english(locale) ? " " : "";
      return rules + gap + decision.conflict().problem().message(locale);
    }
    return rules.isEmpty() ? format(locale, "none", rule(nearest(), locale)) : rules;
  }

  /**
   * The decision and, for every rule, what came of each of its conditions: true, false, or null
   * where that depends on what is not answered.
   */
  public Map<String, @Nullable Object> toJson() {
    Map<String, @Nullable Object> json = decision.toJson();
    json.put("rules", table.rules().stream().map(this::conditions).toList());
    return json;
  }

  private List<@Nullable Object> conditions(CompiledRule rule) {
    List<@Nullable Object> values = new ArrayList<>();
    for (CompiledCell cell : rule.conditions()) {
      values.add(cell.expression() == null ? true : cell.expression().evaluate(environment));
    }
    return values;
  }

  /** One rule in words, numbered from 1: why it matches, or what keeps it from matching. */
  public String rule(int number, Locale locale) {
    CompiledRule rule = table.rules().get(number - 1);
    List<CompiledCell> failing = failing(rule);
    String joined = Messages.of(TableExplanation.class, locale).text("joined");
    if (!failing.isEmpty()) {
      String reasons =
          failing.stream()
              .map(it -> sentence(it, locale))
              .distinct()
              .collect(Collectors.joining(joined));
      return format(locale, "fails", String.valueOf(number), reasons);
    }
    String reasons =
        rule.conditions().stream()
            .filter(it -> it.expression() != null)
            .map(it -> sentence(it, locale))
            .distinct()
            .collect(Collectors.joining(joined));
    if (reasons.isEmpty()) reasons = format(locale, "always");
    String annotation =
        rule.annotation() == null || rule.annotation().isBlank()
            ? ""
            : format(locale, "annotation", rule.annotation());
    return format(
        locale, "matches", String.valueOf(number), reasons, results(rule, locale), annotation);
  }

  private String results(CompiledRule rule, Locale locale) {
    List<Output> outputs = table.table().outputs();
    return IntStream.range(0, outputs.size())
        .mapToObj(i -> result(outputs.get(i), rule.results().get(i), locale))
        .collect(Collectors.joining(Messages.of(TableExplanation.class, locale).text("comma")));
  }

  private String result(Output output, @Nullable Expression expression, Locale locale) {
    String name = output.title() == null ? output.name() : output.title().in(locale);
    Object value = expression == null ? null : expression.evaluate(environment);
    return format(locale, "is", name, ValueText.of(value, locale));
  }

  private List<CompiledCell> failing(CompiledRule rule) {
    return rule.conditions().stream().filter(it -> !CompiledTable.passes(it, environment)).toList();
  }

  private String sentence(CompiledCell cell, Locale locale) {
    Expression expression = cell.expression();
    if (expression == null) return format(locale, "always");
    return expression.explain(environment).in(wording).sentence(locale).replace("`", "");
  }

  /** The rule that the fewest conditions keep from matching, the first of them. */
  private int nearest() {
    return 1
        + IntStream.range(0, table.rules().size())
            .boxed()
            .min(Comparator.comparingInt(it -> failing(table.rules().get(it)).size()))
            .orElse(0);
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  private static String format(Locale locale, String key, String... arguments) {
    return Messages.of(TableExplanation.class, locale).format(key, arguments);
  }
}
