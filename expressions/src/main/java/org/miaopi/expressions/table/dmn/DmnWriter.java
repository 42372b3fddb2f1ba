package org.miaopi.expressions.table.dmn;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.table.CompiledInput;
import org.miaopi.expressions.table.CompiledRule;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.HitPolicy;
import org.miaopi.expressions.table.Output;
import org.miaopi.expressions.table.Rule;
import org.miaopi.expressions.table.Title;
import org.miaopi.expressions.table.cell.CellCompiler;
import org.miaopi.expressions.table.cell.Column;
import org.miaopi.expressions.table.cell.CompiledCell;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** Writes the elements in the order that the schema of DMN 1.3 wants. */
final class DmnWriter {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;
  private int ids;

  DmnWriter() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String write(String name, List<CompiledTable> tables) {
    try {
      xml.writeStartDocument("UTF-8", "1.0");
      start("definitions", "name", name, "namespace", Vocabulary.OWN, "id", id());
      xml.writeDefaultNamespace(Vocabulary.MODEL);
      xml.writeNamespace("miaopi", Vocabulary.OWN);
      Map<String, String> inputs = inputData(tables);
      for (CompiledTable table : tables) decision(table, inputs);
      end();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text + "\n";
  }

  /** Ids of the names that the tables look at. */
  private Map<String, String> inputData(List<CompiledTable> tables) throws XMLStreamException {
    Map<String, String> inputs = new LinkedHashMap<>();
    for (CompiledTable table : tables) {
      Map<String, Type> types = table.inputs().getFirst().column().scope().names();
      for (String name : dependencies(table)) {
        if (inputs.containsKey(name)) continue;
        Type type = types.get(name);
        inputs.put(name, id());
        start("inputData", "id", inputs.get(name), "name", name);
        empty("variable", "name", name, "typeRef", type == null ? "Any" : Vocabulary.typeRef(type));
        end();
      }
    }
    return inputs;
  }

  private static Set<String> dependencies(CompiledTable table) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> computed = new LinkedHashSet<>();
    for (CompiledInput input : table.inputs()) {
      names.addAll(input.expression().dependencies());
      if (input.computed()) computed.add(input.column().name());
    }
    for (CompiledRule rule : table.rules()) {
      for (CompiledCell cell : rule.conditions()) {
        if (cell.expression() != null) names.addAll(cell.expression().dependencies());
      }
      for (Expression result : rule.results()) {
        if (result != null) names.addAll(result.dependencies());
      }
    }
    names.removeAll(computed);
    return names;
  }

  private void decision(CompiledTable compiled, Map<String, String> inputs)
      throws XMLStreamException {
    DecisionTable table = compiled.table();
    start("decision", "id", id(), "name", table.name(), "label", label(table.title()));
    title(table.title());
    empty("variable", "name", table.name());
    for (String name : dependencies(compiled)) {
      start("informationRequirement", "id", id());
      empty("requiredInput", "href", "#" + inputs.get(name));
      end();
    }
    HitPolicy policy = table.hitPolicy();
    start(
        "decisionTable",
        "id",
        id(),
        "hitPolicy",
        Vocabulary.hitPolicy(policy),
        "aggregation",
        policy.aggregates() ? policy.name() : null);
    for (int i = 0; i < compiled.inputs().size(); i++) input(compiled, i);
    for (Output output : table.outputs()) output(output);
    empty("annotation", "name", "annotation");
    for (int i = 0; i < table.rules().size(); i++) rule(compiled, i);
    end();
    end();
  }

  private void input(CompiledTable compiled, int index) throws XMLStreamException {
    CompiledInput input = compiled.inputs().get(index);
    Title title = compiled.table().inputs().get(index).title();
    start("input", "id", id(), "label", label(title));
    title(title);
    start(
        "inputExpression",
        "id",
        id(),
        "typeRef",
        Vocabulary.typeRef(input.column().type()),
        "expressionLanguage",
        input.computed() ? Vocabulary.LANGUAGE : null);
    text(input.computed() ? input.expression().source() : input.column().name());
    end();
    String allowed = compiled.table().inputs().get(index).allowed();
    if (!allowed.isEmpty()) tests("inputValues", allowed, input.allowed(), input.column());
    end();
  }

  private void output(Output output) throws XMLStreamException {
    String typeRef = Vocabulary.typeRef(output.type());
    start(
        "output",
        "id",
        id(),
        "name",
        output.name(),
        "label",
        label(output.title()),
        "typeRef",
        typeRef);
    title(output.title());
    if (!output.allowed().isEmpty()) {
      Scope scope = new Scope(Map.of(output.name(), output.type()));
      Column column = new Column(output.name(), output.type(), scope);
      CompiledCell cell = CellCompiler.compile(output.allowed(), column).cell();
      tests("outputValues", output.allowed(), cell, column);
    }
    end();
  }

  private void rule(CompiledTable compiled, int index) throws XMLStreamException {
    Rule rule = compiled.table().rules().get(index);
    start("rule", "id", id());
    for (int i = 0; i < rule.conditions().size(); i++) {
      CompiledCell cell = compiled.rules().get(index).conditions().get(i);
      tests("inputEntry", rule.conditions().get(i), cell, compiled.inputs().get(i).column());
    }
    Scope scope = compiled.inputs().getFirst().column().scope();
    for (int i = 0; i < rule.results().size(); i++) {
      result(rule.results().get(i), scope, compiled.table().outputs().get(i).type());
    }
    start("annotationEntry");
    text(rule.annotation() == null ? "" : rule.annotation());
    end();
    end();
  }

  private void tests(String element, String source, @Nullable CompiledCell cell, Column column)
      throws XMLStreamException {
    String feel = cell == null ? null : FeelWriter.of(cell.test(), column);
    String language = feel == null ? Vocabulary.LANGUAGE : null;
    start(element, "id", id(), "expressionLanguage", language);
    text(feel == null ? source : feel);
    end();
  }

  private void result(String source, Scope scope, Type type) throws XMLStreamException {
    boolean none = source.isBlank() || source.strip().equals("-");
    String feel = none ? "null" : FeelWriter.literal(source, scope, type);
    String language = feel == null ? Vocabulary.LANGUAGE : null;
    start("outputEntry", "id", id(), "expressionLanguage", language);
    text(feel == null ? source : feel);
    end();
  }

  private static @Nullable String label(@Nullable Title title) {
    return title == null ? null : title.chinese();
  }

  /** The English heading, for which DMN has no place. */
  private void title(@Nullable Title title) throws XMLStreamException {
    if (title == null || title.english() == null) return;
    start("extensionElements");
    indent();
    xml.writeEmptyElement("miaopi", "title", Vocabulary.OWN);
    xml.writeAttribute("en", title.english());
    end();
  }

  private String id() {
    return "id" + ++ids;
  }

  /** Attributes as names and values by turns; a null value is left out. */
  private void start(String element, @Nullable String... attributes) throws XMLStreamException {
    indent();
    depth++;
    xml.writeStartElement("", element, Vocabulary.MODEL);
    attributes(attributes);
  }

  private void empty(String element, @Nullable String... attributes) throws XMLStreamException {
    indent();
    xml.writeEmptyElement("", element, Vocabulary.MODEL);
    attributes(attributes);
  }

  private void attributes(@Nullable String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) xml.writeAttribute(String.valueOf(attributes[i]), value);
    }
  }

  private void text(String content) throws XMLStreamException {
    indent();
    xml.writeStartElement("", "text", Vocabulary.MODEL);
    xml.writeCharacters(content);
    xml.writeEndElement();
  }

  private void end() throws XMLStreamException {
    depth--;
    indent();
    xml.writeEndElement();
  }

  private void indent() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
