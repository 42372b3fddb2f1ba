package org.miaopi.expressions.table.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ValueText;
import org.miaopi.expressions.problem.Messages;
import org.miaopi.expressions.problem.Severity;

/**
 * Something that an analysis found.
 *
 * @param rules numbers of the rules concerned, from 1; of UNREACHABLE the rule, then those that
 *     stand in its way
 * @param example a value for each column by its name, null = not answered; empty where none is
 *     needed
 * @param conditions of a gap: the cells of a rule that would fill it, one for each axis of the
 *     example; else empty
 */
public record Finding(
    Kind kind,
    Severity severity,
    List<Integer> rules,
    Map<String, @Nullable Object> example,
    Map<String, String> conditions) {

  /** What it is. */
  public enum Kind {
    /** Two rules match at once, where at most one may. */
    OVERLAP,
    /** Two rules may match at once; it depends on more than the columns. */
    POSSIBLE_OVERLAP,
    /** Two rules match at once, and their results differ. */
    CONFLICT,
    /** Two rules match at once, and their results may differ. */
    POSSIBLE_CONFLICT,
    /** Earlier rules match wherever this one does. */
    UNREACHABLE,
    /** Nothing meets all conditions of the rule. */
    NEVER,
    /** No rule matches. */
    GAP,
    /** No rule matches where a column is not answered. */
    UNANSWERED_GAP,
    /** There are more findings of the kinds listed than are told. */
    MORE,
    /** The table is too intricate to be looked at to the end. */
    BUDGET
  }

  public Finding {
    rules = List.copyOf(rules);
    example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }

  /** The finding in words, Chinese unless the locale is English. */
  public String message(Locale locale) {
    Messages messages = Messages.of(Finding.class, locale);
    String first = rules.isEmpty() ? "" : String.valueOf(rules.getFirst());
    String others =
        rules.stream()
            .skip(1)
            .map(String::valueOf)
            .collect(Collectors.joining(messages.text("and")));
    String values =
        example.entrySet().stream()
            .map(it -> it.getKey() + " = " + ValueText.of(it.getValue(), locale))
            .collect(Collectors.joining(messages.text("comma")));
    return messages
        .text("finding." + kind)
        .replace("{0}", first)
        .replace("{1}", others)
        .replace("{2}", values);
  }
}
