package org.miaopi.expressions.problem;

import static org.miaopi.expressions.table.Policies.answers;
import static org.miaopi.expressions.table.Policies.compile;
import static org.miaopi.expressions.table.Policies.numbered;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.HitPolicy;
import org.miaopi.expressions.table.Input;
import org.miaopi.expressions.table.Output;
import org.miaopi.expressions.table.Policies;
import org.miaopi.expressions.table.Rule;
import org.miaopi.expressions.table.TableJson;
import org.miaopi.expressions.table.TableProblem;
import org.miaopi.expressions.table.Tables;
import org.miaopi.expressions.table.dmn.Dmn;
import org.miaopi.expressions.table.xlsx.Sheets;
import org.miaopi.expressions.table.xlsx.Xlsx;
import org.miaopi.expressions.type.Type.Simple;

/** Tables, sheets and DMN files with every mistake that there is a code for. */
@NullUnmarked
final class ProvokedTables {

  private static final Output DECIMAL = Output.of("甲", Simple.DECIMAL);
  private static final Output TEXT = Output.of("乙", Simple.TEXT);

  static List<Problem> problems() {
    return Stream.of(cells(), shapes(), decisions(), documents(), sheets(), dmn())
        .flatMap(it -> it)
        .map(TableProblem::problem)
        .toList();
  }

  private static Stream<TableProblem> cells() {
    return Stream.of("18,", ">=", "[18..60", "本市")
        .map(cell -> numbered(HitPolicy.UNIQUE, cell.equals("本市") ? "户籍" : "年龄", cell))
        .flatMap(ProvokedTables::compiled);
  }

  private static Stream<TableProblem> compiled(DecisionTable table) {
    return Tables.compile(table, Policies.SCOPE).problems().stream();
  }

  private static DecisionTable table(
      HitPolicy policy, List<Input> inputs, List<Output> outputs, Rule... rules) {
    return new DecisionTable("表", null, policy, inputs, outputs, List.of(rules));
  }

  private static Stream<TableProblem> shapes() {
    List<Input> age = List.of(Input.of("年龄"));
    Rule rule = new Rule(List.of("-"), List.of("1"), null);
    Rule wide = new Rule(Collections.nCopies(51, "-"), List.of("1"), null);
    List<Input> many = Collections.nCopies(51, Input.of("年龄"));
    Output allowed = new Output("甲", null, Simple.DECIMAL, "[0..10]");
    return Stream.of(
            new DecisionTable("", null, HitPolicy.UNIQUE, List.of(), List.of(), List.of()),
            new DecisionTable(
                "表",
                null,
                HitPolicy.UNIQUE,
                many,
                List.of(DECIMAL),
                Collections.nCopies(2_001, wide)),
            table(HitPolicy.UNIQUE, List.of(Input.of("从业人员")), List.of(DECIMAL), rule),
            table(HitPolicy.UNIQUE, age, List.of(DECIMAL, DECIMAL), rule),
            table(HitPolicy.UNIQUE, age, List.of(Output.of("`", Simple.DECIMAL)), rule),
            table(HitPolicy.UNIQUE, age, List.of(DECIMAL), new Rule(List.of(), List.of(), null)),
            table(
                HitPolicy.SUM,
                age,
                List.of(DECIMAL, TEXT),
                new Rule(List.of("-"), List.of("1", "'x'"), null)),
            table(HitPolicy.SUM, age, List.of(TEXT), new Rule(List.of("-"), List.of("'x'"), null)),
            table(
                HitPolicy.UNIQUE,
                age,
                List.of(allowed),
                new Rule(List.of("-"), List.of("11"), null)))
        .flatMap(ProvokedTables::compiled);
  }

  private static Stream<TableProblem> decisions() {
    return Stream.of(HitPolicy.UNIQUE, HitPolicy.ANY)
        .map(policy -> compile(numbered(policy, "年龄", "> 1", "> 2")).decide(answers("年龄", 3)))
        .map(decision -> decision.conflict());
  }

  private static Stream<TableProblem> documents() {
    Map<String, Object> json = new HashMap<>(TableJson.write(Policies.foodLicence()));
    json.put("hitPolicy", "首条条");
    json.put("titles", "x");
    json.put("zzz", "x");
    json.put("inputs", List.of("x"));
    json.put(
        "outputs", List.of(Map.of("name", "甲", "type", "数学"), Map.of("name", "乙", "type", "?")));
    json.put("rules", List.of(Map.of("conditions", List.of(1), "results", "x")));
    Map<String, Object> other = new HashMap<>(TableJson.write(Policies.foodLicence()));
    other.put("hitPolicy", "?");
    return Stream.of(json, other).flatMap(it -> TableJson.read(it).problems().stream());
  }

  private static Stream<TableProblem> sheets() {
    String filled = Sheets.FILLED_IN;
    String number = "<v>80</v>";
    String doctype = "<!DOCTYPE w [<!ENTITY x 'x'>]><w/>";
    String merged = "<mergeCells><mergeCell ref='D6:XFD1048576'/></mergeCells>";
    return Stream.of(
            new byte[5_000_001],
            new byte[0],
            Sheets.of("").with("xl/worksheets/sheet9.xml", doctype).bytes(),
            Sheets.of("").bytes(),
            Sheets.of(filled.replace("<v>字段", "<v>栏目")).bytes(),
            Sheets.of(filled.replace("<v>结果</v>", "<v>结论</v>")).bytes(),
            Sheets.of("<row><c><v>1</v></c></row>".repeat(3_001)).bytes(),
            Sheets.of(filled.replace("<c r='B6'>", "<c r='ZZ6'>")).bytes(),
            Sheets.of(filled, merged).bytes(),
            Sheets.of(filled.replace(number, "<f>1+1</f>" + number)).bytes(),
            Sheets.of(filled.replace("<c r='B6'>" + number, "<c r='B6' t='e'><v>#N/A</v>")).bytes(),
            Sheets.of(filled.replace(number, "<v>1E99</v>")).bytes(),
            Sheets.of(filled.replace("<v>46023</v>", "<v>0.5</v>")).bytes())
        .flatMap(it -> Xlsx.read(it).problems().stream());
  }

  private static Stream<TableProblem> dmn() {
    String input =
        "<input><inputExpression typeRef='number'><text>a</text></inputExpression></input>";
    String output = "<output name='o' typeRef='string'/>";
    String rule =
        "<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>\"x\"</text></outputEntry></rule>";
    return Stream.of(
            "x".repeat(5_000_001),
            "x",
            "<package/>",
            "<definitions/>",
            "<definitions><businessKnowledgeModel name='b'/></definitions>",
            decision("hitPolicy='PRIORITY'", input + output + rule),
            decision("", input + "<output name='o' typeRef='tList'/>" + rule),
            decision("", input + "<output name='o'><defaultOutputEntry/></output>" + rule),
            decision("", "<input/>" + output + rule),
            decision("", input + output + rule.replace("<text>-", "<text>1 2")))
        .flatMap(it -> Dmn.read(it.getBytes(StandardCharsets.UTF_8)).problems().stream());
  }

  private static String decision(String policy, String table) {
    return "<definitions><decision name='d'><decisionTable "
        + policy
        + ">"
        + table
        + "</decisionTable></decision></definitions>";
  }

  private ProvokedTables() {}
}
