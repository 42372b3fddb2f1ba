package org.miaopi.expressions.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.check.Suggestions;
import org.miaopi.expressions.type.Type;

/** A table as plain JSON: maps, lists, strings. Reading is strict and says all that is wrong. */
public final class TableJson {

  private final List<TableProblem> problems = new ArrayList<>();

  private TableJson() {}

  /** Writes a table; what {@link #read} makes of it is equal to it. */
  public static Map<String, Object> write(DecisionTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", table.name());
    putTitle(json, table.title());
    json.put("hitPolicy", table.hitPolicy().name());
    json.put("inputs", table.inputs().stream().map(TableJson::input).toList());
    json.put("outputs", table.outputs().stream().map(TableJson::output).toList());
    json.put("rules", table.rules().stream().map(TableJson::rule).toList());
    return json;
  }

  private static Map<String, Object> input(Input input) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("expression", input.expression());
    putTitle(json, input.title());
    if (!input.allowed().isEmpty()) json.put("allowed", input.allowed());
    return json;
  }

  private static Map<String, Object> output(Output output) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", output.name());
    putTitle(json, output.title());
    json.put("type", Words.of(output.type()));
    if (!output.allowed().isEmpty()) json.put("allowed", output.allowed());
    return json;
  }

  private static Map<String, Object> rule(Rule rule) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("conditions", rule.conditions());
    json.put("results", rule.results());
    if (rule.annotation() != null) json.put("annotation", rule.annotation());
    return json;
  }

  private static void putTitle(Map<String, Object> json, @Nullable Title title) {
    if (title == null) return;
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("zh-CN", title.chinese());
    if (title.english() != null) words.put("en", title.english());
    json.put("title", words);
  }

  /** Reads plain JSON as {@link #write} gives it; a property that is not known is a problem. */
  public static TableReading read(@Nullable Object json) {
    TableJson reader = new TableJson();
    DecisionTable table = reader.table(json);
    return new TableReading(reader.problems.isEmpty() ? table : null, reader.problems);
  }

  private DecisionTable table(@Nullable Object json) {
    Map<?, ?> object =
        object(json, "", Set.of("name", "title", "hitPolicy", "inputs", "outputs", "rules"));
    HitPolicy policy =
        Words.policy(text(object, "", "hitPolicy"), new Place.InDocument("hitPolicy"), problems);
    return new DecisionTable(
        text(object, "", "name"),
        title(object, ""),
        policy == null ? HitPolicy.UNIQUE : policy,
        list(object.get("inputs"), "inputs", this::input),
        list(object.get("outputs"), "outputs", this::output),
        list(object.get("rules"), "rules", this::rule));
  }

  private Input input(@Nullable Object json, String path) {
    Map<?, ?> object = object(json, path, Set.of("expression", "title", "allowed"));
    return new Input(
        text(object, path, "expression"), title(object, path), optional(object, path, "allowed"));
  }

  private Output output(@Nullable Object json, String path) {
    Map<?, ?> object = object(json, path, Set.of("name", "title", "type", "allowed"));
    Place place = new Place.InDocument(path + "/type");
    Type.Simple type = Words.type(text(object, path, "type"), place, problems);
    return new Output(
        text(object, path, "name"),
        title(object, path),
        type == null ? Type.Simple.TEXT : type,
        optional(object, path, "allowed"));
  }

  private Rule rule(@Nullable Object json, String path) {
    Map<?, ?> object = object(json, path, Set.of("conditions", "results", "annotation"));
    String annotation = optional(object, path, "annotation");
    return new Rule(
        list(object.get("conditions"), path + "/conditions", this::text),
        list(object.get("results"), path + "/results", this::text),
        object.get("annotation") == null ? null : annotation);
  }

  private @Nullable Title title(Map<?, ?> object, String path) {
    Object json = object.get("title");
    if (json == null) return null;
    String place = path.isEmpty() ? "title" : path + "/title";
    Map<?, ?> words = object(json, place, Set.of("zh-CN", "en"));
    String english = optional(words, place, "en");
    return new Title(text(words, place, "zh-CN"), words.get("en") == null ? null : english);
  }

  private <T> List<T> list(
      @Nullable Object json, String path, BiFunction<@Nullable Object, String, T> reader) {
    List<T> list = new ArrayList<>();
    if (!(json instanceof List<?> items)) {
      problem(path, "table.json.list");
      return list;
    }
    for (int i = 0; i < items.size(); i++) list.add(reader.apply(items.get(i), path + "/" + i));
    return list;
  }

  private Map<?, ?> object(@Nullable Object json, String path, Set<String> known) {
    if (!(json instanceof Map<?, ?> object)) {
      problem(path, "table.json.object");
      return Map.of();
    }
    for (Object key : object.keySet()) {
      String name = String.valueOf(key);
      if (known.contains(name)) continue;
      Optional<String> near = Suggestions.nearest(name, known);
      if (near.isPresent()) problem(path, "table.json.unknown.near", name, near.get());
      else problem(path, "table.json.unknown", name);
    }
    return object;
  }

  private String text(Map<?, ?> object, String path, String name) {
    return text(object.get(name), path.isEmpty() ? name : path + "/" + name);
  }

  private String optional(Map<?, ?> object, String path, String name) {
    return object.get(name) == null ? "" : text(object, path, name);
  }

  private String text(@Nullable Object json, String path) {
    if (json instanceof String text) return text;
    problem(path, "table.json.text");
    return "";
  }

  private void problem(String path, String code, Object... arguments) {
    problems.add(TableProblem.of(new Place.InDocument(path), code, arguments));
  }
}
