package org.miaopi.expressions.table.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.HitPolicy;
import org.miaopi.expressions.table.Input;
import org.miaopi.expressions.table.Output;
import org.miaopi.expressions.table.Rule;
import org.miaopi.expressions.table.TableProblem;
import org.miaopi.expressions.table.Title;
import org.miaopi.expressions.table.cell.UnaryTestReader;
import org.miaopi.expressions.table.cell.UnaryTestReading;
import org.miaopi.expressions.type.Type;

/** Reads what a DMN file says in tables; says of each element that it cannot read why. */
final class DmnReader {

  /** What stands beside decisions and changes none of them. */
  private static final Set<String> HARMLESS =
      Set.of(
          "description",
          "extensionElements",
          "inputData",
          "itemDefinition",
          "knowledgeSource",
          "textAnnotation",
          "association",
          "group",
          "elementCollection",
          "performanceIndicator",
          "organizationUnit",
          "DMNDI");

  private final List<TableProblem> problems = new ArrayList<>();
  private final Map<String, Element> items = new HashMap<>();
  private final Set<String> inputs = new HashSet<>();
  private final Map<String, Type> names = new LinkedHashMap<>();

  DmnReading read(byte[] xml) {
    List<DecisionTable> tables = new ArrayList<>();
    Element root = Element.parse(xml, problems);
    if (root != null && !root.is("definitions")) refuse(root, "dmn.root");
    if (root != null && problems.isEmpty()) {
      for (Element item : root.all("itemDefinition")) items.put(item.attribute("name"), item);
      for (Element input : root.all("inputData")) inputs.add(input.attribute("name"));
      for (Element child : root.children()) {
        if (child.is("decision")) decision(child, tables);
        else if (!HARMLESS.contains(child.name())) refuse(child, "dmn.element", child.name());
      }
      if (tables.isEmpty() && problems.isEmpty()) refuse(root, "dmn.none");
    }
    return new DmnReading(problems.isEmpty() ? tables : List.of(), names, problems);
  }

  private void decision(Element decision, List<DecisionTable> tables) {
    Element table = decision.first("decisionTable");
    if (table == null) {
      Element other = decision.children().isEmpty() ? decision : decision.children().getLast();
      refuse(other, "dmn.element", other.name());
      return;
    }
    String written = table.attribute("hitPolicy");
    HitPolicy policy = Vocabulary.policy(written, table.attribute("aggregation"));
    String words = written + " " + table.attribute("aggregation");
    if (policy == null) refuse(table, "dmn.policy", words.strip());
    List<Element> rules = table.all("rule");
    List<Input> inputs = table.all("input").stream().map(this::input).toList();
    List<Element> outs = table.all("output");
    List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < outs.size(); i++) outputs.add(output(outs.get(i), i, decision, rules));
    tables.add(
        new DecisionTable(
            decision.attribute("name"),
            title(decision),
            policy == null ? HitPolicy.UNIQUE : policy,
            inputs,
            outputs,
            rules.stream().map(this::rule).toList()));
  }

  private Input input(Element input) {
    Element expression = input.first("inputExpression");
    if (expression == null) {
      refuse(input, "dmn.expression");
      return Input.of("");
    }
    String source = expression(expression);
    String typeRef = expression.attribute("typeRef");
    Element item = items.get(typeRef);
    Type type = type(typeRef);
    if (type != null && source.matches("[\\p{L}_][\\p{L}\\p{N}_]*|`[^`]+`")) {
      names.put(source.replace("`", ""), type);
    }
    Element allowed = input.first("inputValues");
    if (allowed == null && item != null) allowed = item.first("allowedValues");
    return new Input(source, title(input), allowed == null ? "" : tests(allowed));
  }

  private Output output(Element output, int index, Element decision, List<Element> rules) {
    Element variable = decision.first("variable");
    String name = output.attribute("name");
    if (name.isEmpty() && variable != null) name = variable.attribute("name");
    if (name.isEmpty()) name = decision.attribute("name");
    String typeRef = output.attribute("typeRef");
    if (typeRef.isEmpty() && variable != null) typeRef = variable.attribute("typeRef");
    Type.Simple type = typeRef.isEmpty() ? guess(index, rules) : type(typeRef);
    if (type == null) refuse(output, "dmn.type", typeRef);
    Element allowed = output.first("outputValues");
    Element item = items.get(typeRef);
    if (allowed == null && item != null) allowed = item.first("allowedValues");
    if (output.first("defaultOutputEntry") != null) {
      refuse(Objects.requireNonNull(output.first("defaultOutputEntry")), "dmn.default");
    }
    return new Output(
        name,
        title(output),
        type == null ? Type.Simple.TEXT : type,
        allowed == null ? "" : tests(allowed));
  }

  /** The type that the first literal of the column has. */
  private static Type.@Nullable Simple guess(int index, List<Element> rules) {
    for (Element rule : rules) {
      List<Element> entries = rule.all("outputEntry");
      String text = index < entries.size() ? entries.get(index).text().strip() : "";
      if (text.startsWith("\"")) return Type.Simple.TEXT;
      if (text.matches("-?[0-9.]+")) return Type.Simple.DECIMAL;
      if (text.matches("true|false")) return Type.Simple.BOOLEAN;
      if (text.startsWith("date(")) return Type.Simple.DATE;
      if (text.startsWith("date and time(")) return Type.Simple.DATE_TIME;
      if (text.matches("duration\\(\"-?P[0-9YM]+\"\\)")) return Type.Simple.MONTHS;
      if (text.startsWith("duration(")) return Type.Simple.DAYS;
    }
    return null;
  }

  private Type.@Nullable Simple type(String typeRef) {
    Type.Simple type = Vocabulary.type(typeRef);
    Element item = items.get(typeRef);
    Element base = item == null ? null : item.first("typeRef");
    return type != null || base == null ? type : Vocabulary.type(base.content().strip());
  }

  private Rule rule(Element rule) {
    List<Element> notes = rule.all("annotationEntry");
    Element description = rule.first("description");
    String note =
        notes.isEmpty()
            ? description == null ? "" : description.content().strip()
            : notes.getFirst().text();
    return new Rule(
        rule.all("inputEntry").stream().map(this::tests).toList(),
        rule.all("outputEntry").stream().map(this::result).toList(),
        note.isEmpty() ? null : note);
  }

  private @Nullable Title title(Element element) {
    String label = element.attribute("label");
    if (label.isEmpty()) return null;
    Element extensions = element.first("extensionElements");
    Element own = extensions == null ? null : extensions.first("title");
    return new Title(label, own == null ? null : own.attribute("en"));
  }

  private String result(Element entry) {
    String source = expression(entry);
    return source.equals("null") ? "" : source;
  }

  private String expression(Element element) {
    if (element.attribute("expressionLanguage").equals(Vocabulary.LANGUAGE)) return element.text();
    String feel = element.text().strip();
    if (isWordy(feel)) return "`" + feel + "`";
    String source = isFeel(element) ? FeelReader.read(feel) : null;
    if (source == null) refuse(element, "dmn.feel", element.text());
    return source == null ? "" : source;
  }

  /** The name of an input may hold words and signs of FEEL: {@code Years of Service}. */
  private boolean isWordy(String feel) {
    return inputs.contains(feel) && feel.matches("[^`]*[^\\p{L}\\p{N}_`][^`]*");
  }

  private String tests(Element element) {
    if (element.attribute("expressionLanguage").equals(Vocabulary.LANGUAGE)) return element.text();
    if (element.text().isBlank() || element.text().strip().equals("-")) return "-";
    String source = isFeel(element) ? FeelReader.read(element.text().strip()) : null;
    UnaryTestReading reading = source == null ? null : UnaryTestReader.read(source);
    if (reading != null && reading.test() != null) return CellSource.of(reading.test());
    refuse(element, "dmn.feel", element.text());
    return "";
  }

  private static boolean isFeel(Element element) {
    String language = element.attribute("expressionLanguage").toLowerCase(Locale.ROOT);
    return language.isEmpty() || language.contains("feel");
  }

  private void refuse(Element element, String code, Object... arguments) {
    problems.add(TableProblem.of(element.place(), code, arguments));
  }
}
