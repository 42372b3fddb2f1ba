package org.miaopi.designer.rules;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.Explanation;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.TableExplanation;
import org.miaopi.expressions.table.Title;
import org.miaopi.expressions.value.Environment;

/** What decided a rule, in words, with the rows of the decision tables that it depends on. */
final class RuleSentence {

  private static final Messages MESSAGES = Messages.of(RuleSentence.class);

  private RuleSentence() {}

  static Localized of(
      CompiledItem item, ItemWording wording, Explanation explanation, Environment facts) {
    Localized sentence =
        new Localized(explanation.sentence(Locale.CHINESE), explanation.sentence(Locale.ENGLISH));
    for (CompiledTable table : item.tablesBehind(names(explanation))) {
      sentence =
          MESSAGES.sentence("rule.table", sentence, title(table), applied(table, wording, facts));
    }
    return explanation.value() == null ? MESSAGES.sentence("rule.unanswered", sentence) : sentence;
  }

  /** What the parts that were evaluated are called, the names of fields and tables among them. */
  private static List<String> names(Explanation explanation) {
    return explanation.steps().stream().map(it -> it.text().replace("`", "")).toList();
  }

  private static Localized title(CompiledTable table) {
    @Nullable Title title = table.table().title();
    return title == null
        ? new Localized(table.table().name(), null)
        : new Localized(title.chinese(), title.english());
  }

  /** Which rows applied, as part of a longer sentence. */
  private static Localized applied(CompiledTable table, ItemWording wording, Environment facts) {
    TableExplanation explanation = table.explain(facts).in(wording);
    return new Localized(
        withoutStop(explanation.sentence(Locale.CHINESE)),
        withoutStop(explanation.sentence(Locale.ENGLISH)));
  }

  private static String withoutStop(String sentence) {
    return sentence.replaceFirst("[。.]$", "");
  }
}
