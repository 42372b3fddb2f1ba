package org.miaopi.expressions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.problem.Messages;
import org.miaopi.expressions.type.Type;

/** The parts of one source and their values as a reader calls them. */
final class Words {

  private final String source;
  private final Map<Node, List<String>> fields;
  private final Wording wording;
  private final Locale locale;

  /**
   * @param fields the parts that are fields, by their paths
   */
  Words(String source, Map<Node, List<String>> fields, Wording wording, Locale locale) {
    this.source = source;
    this.fields = fields;
    this.wording = wording;
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /** A field by its label, anything else as it is written. */
  String name(Node node) {
    String label = label(node);
    return label == null ? node.span().of(source).strip() : label;
  }

  /** Rows that a function chose are not called as the table is, since their numbers differ. */
  private @Nullable String label(Node node) {
    List<String> path = node instanceof Node.Aggregate ? null : fields.get(node);
    String label = path == null ? null : wording.field(path, locale);
    if (label == null || !(node instanceof Node.Member member)) return label;
    String group = label(member.of());
    if (group == null) return label;
    return Messages.of(Words.class, locale).format("member", group, label);
  }

  /** The value of a part, a code by its label. */
  String value(Trace trace) {
    return value(trace, trace);
  }

  /** The value of a part that stands beside another, whose codes it may be one of. */
  String value(Trace trace, Trace beside) {
    Node field = fields.containsKey(trace.node()) ? trace.node() : beside.node();
    List<String> path = isChoice(field.type()) ? fields.get(field) : null;
    return ValueText.of(trace.value(), locale, code -> path == null ? code : coded(path, code));
  }

  private String coded(List<String> path, String code) {
    String label = wording.code(path, code, locale);
    return label == null ? code : label;
  }

  private static boolean isChoice(Type type) {
    return type instanceof Type.Choice
        || type instanceof Type.ListOf list && list.element() instanceof Type.Choice;
  }
}
