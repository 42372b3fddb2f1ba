package org.miaopi.expressions.table.xlsx;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.parse.Scanned;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.HitPolicy;
import org.miaopi.expressions.table.Input;
import org.miaopi.expressions.table.Output;
import org.miaopi.expressions.table.Place;
import org.miaopi.expressions.table.Rule;
import org.miaopi.expressions.table.TableProblem;
import org.miaopi.expressions.table.Title;
import org.miaopi.expressions.table.Words;
import org.miaopi.expressions.table.cell.Literals;
import org.miaopi.expressions.type.Type;

/** Finds a table in the cells of a sheet by the labels in its first column. */
final class SheetReader {

  private final SheetCells sheet;
  private final List<TableProblem> problems;
  private final Map<Labels, Integer> head = new EnumMap<>(Labels.class);
  private final Map<Labels, Integer> columnHead = new EnumMap<>(Labels.class);
  private final List<Integer> ruleRows = new ArrayList<>();
  private final List<Integer> inputs = new ArrayList<>();
  private final List<Integer> outputs = new ArrayList<>();
  private final Map<Place, Place> places = new HashMap<>();
  private int annotation = -1;
  private @Nullable String heading;

  SheetReader(SheetCells sheet, List<TableProblem> problems) {
    this.sheet = sheet;
    this.problems = problems;
  }

  SheetTable read() {
    rows();
    Integer kinds = head.get(Labels.COLUMNS);
    if (kinds == null || !columnHead.containsKey(Labels.FIELD)) {
      throw new Refused(new Place.InSheet(sheet.sheet(), ""), "sheet.labels");
    }
    columns(kinds);
    HitPolicy policy = policy();
    List<Input> in = new ArrayList<>();
    List<Output> out = new ArrayList<>();
    for (int column : inputs) in.add(input(column));
    for (int column : outputs) out.add(output(column));
    List<Rule> rules = new ArrayList<>();
    for (int row : ruleRows) rules.add(rule(row, rules.size() + 1));
    String title = text(head, Labels.TITLE, 1);
    if (title.isEmpty() && heading != null) title = heading;
    String name = text(head, Labels.NAME, 1);
    if (name.isEmpty()) name = title.isEmpty() ? sheet.sheet() : title;
    DecisionTable table =
        new DecisionTable(
            name, title(title, text(head, Labels.ENGLISH_TITLE, 1)), policy, in, out, rules);
    return new SheetTable(table, places);
  }

  /** Sorts the rows: what is said of the table, what is said of its columns, its rules. */
  private void rows() {
    boolean columns = false;
    for (Map.Entry<Integer, TreeMap<Integer, Object>> row : sheet.rows().entrySet()) {
      Labels label = ruleRows.isEmpty() ? Labels.of(row.getValue().get(0)) : null;
      if (label == Labels.COLUMNS) columns = true;
      if (label != null)
        (columns && label != Labels.COLUMNS ? columnHead : head).put(label, row.getKey());
      else if (columns) ruleRows.add(row.getKey());
      else if (heading == null && row.getValue().firstEntry().getValue() instanceof String text)
        heading = text.strip();
    }
  }

  private void columns(int kinds) {
    for (Map.Entry<Integer, Object> cell : row(kinds).tailMap(1).entrySet()) {
      Labels label = Labels.of(cell.getValue());
      int column = cell.getKey();
      if (label == Labels.INPUT) inputs.add(column);
      else if (label == Labels.OUTPUT) outputs.add(column);
      else if (label == Labels.ANNOTATION && annotation < 0) annotation = column;
      else problems.add(TableProblem.of(sheet.place(kinds, column), "sheet.column"));
    }
    int field = Objects.requireNonNull(columnHead.get(Labels.FIELD));
    for (int i = 0; i < inputs.size(); i++) {
      places.put(Place.input(i + 1), sheet.place(field, inputs.get(i)));
    }
    for (int i = 0; i < outputs.size(); i++) {
      places.put(Place.output(i + 1), sheet.place(field, outputs.get(i)));
    }
  }

  private HitPolicy policy() {
    Integer row = head.get(Labels.POLICY);
    if (row == null) return HitPolicy.UNIQUE;
    HitPolicy policy = Words.policy(text(head, Labels.POLICY, 1), sheet.place(row, 1), problems);
    return policy == null ? HitPolicy.UNIQUE : policy;
  }

  private Input input(int column) {
    return new Input(text(columnHead, Labels.FIELD, column), title(column), allowed(column));
  }

  private Output output(int column) {
    Integer row = columnHead.get(Labels.TYPE);
    Type.Simple type =
        row == null
            ? Type.Simple.TEXT
            : Words.type(text(columnHead, Labels.TYPE, column), sheet.place(row, column), problems);
    return new Output(
        text(columnHead, Labels.FIELD, column),
        title(column),
        type == null ? Type.Simple.TEXT : type,
        allowed(column));
  }

  private @Nullable Title title(int column) {
    return title(
        text(columnHead, Labels.TITLE, column), text(columnHead, Labels.ENGLISH_TITLE, column));
  }

  private static @Nullable Title title(String chinese, String english) {
    return chinese.isEmpty() ? null : new Title(chinese, english.isEmpty() ? null : english);
  }

  private String allowed(int column) {
    Integer row = columnHead.get(Labels.ALLOWED);
    return row == null ? "" : source(row(row).get(column));
  }

  private Rule rule(int row, int number) {
    TreeMap<Integer, Object> cells = row(row);
    places.put(Place.rule(number), sheet.place(row, 0));
    List<String> conditions = new ArrayList<>();
    for (int column : inputs) {
      conditions.add(source(cells.get(column)));
      places.put(Place.condition(number, conditions.size()), sheet.place(row, column));
    }
    List<String> results = new ArrayList<>();
    for (int column : outputs) {
      results.add(source(cells.get(column)));
      places.put(Place.result(number, results.size()), sheet.place(row, column));
    }
    for (int column : cells.tailMap(1).keySet()) {
      if (inputs.contains(column) || outputs.contains(column) || column == annotation) continue;
      problems.add(TableProblem.of(sheet.place(row, column), "sheet.column"));
    }
    Object note = cells.get(annotation);
    return new Rule(conditions, results, note == null ? null : plain(note));
  }

  private TreeMap<Integer, Object> row(int row) {
    return sheet.rows().getOrDefault(row, new TreeMap<>());
  }

  private String text(Map<Labels, Integer> head, Labels label, int column) {
    Integer row = head.get(label);
    Object value = row == null ? null : row(row).get(column);
    return value == null ? "" : plain(value);
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** What a cell says in the language; a program for sheets takes the first apostrophe away. */
  private static String source(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> quoted(text) ? "'" + text : text;
      case Temporal date -> Literals.of(date);
      default -> plain(value);
    };
  }

  private static boolean quoted(String text) {
    Problem problem = Scanned.of(text).problem();
    return problem != null
        && problem.code().equals("text.open")
        && Scanned.of("'" + text).problem() == null;
  }
}
