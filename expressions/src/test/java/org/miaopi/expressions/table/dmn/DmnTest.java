package org.miaopi.expressions.table.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.expressions.table.Policies.answers;
import static org.miaopi.expressions.table.Policies.compile;
import static org.miaopi.expressions.table.Policies.numbered;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.HitPolicy;
import org.miaopi.expressions.table.Input;
import org.miaopi.expressions.table.Output;
import org.miaopi.expressions.table.Policies;
import org.miaopi.expressions.table.Rule;
import org.miaopi.expressions.table.Title;
import org.miaopi.expressions.type.Type.Simple;

/** Tables go into DMN 1.3 and come back; other tools' tables are read or refused by element. */
@NullUnmarked
class DmnTest {

  private static final String OTHER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="n" namespace="x">
        <dmn:itemDefinition name="tRisk"><dmn:typeRef>string</dmn:typeRef>
          <dmn:allowedValues><dmn:text>"High","Low"</dmn:text></dmn:allowedValues></dmn:itemDefinition>
        <dmn:inputData id="i1" name="Applicant Age"/>
        <dmn:decision id="d1" name="Risk">
          <dmn:variable name="Risk" typeRef="tRisk"/>
          <dmn:decisionTable id="t" hitPolicy="FIRST">
            <dmn:input id="in1" label="Age"><dmn:inputExpression typeRef="number"><dmn:text>Applicant Age</dmn:text></dmn:inputExpression></dmn:input>
            <dmn:input id="in2"><dmn:inputExpression typeRef="feel:date"><dmn:text>applied</dmn:text></dmn:inputExpression></dmn:input>
            <dmn:output id="o1"/>
            <dmn:rule id="r1"><dmn:description>young</dmn:description>
              <dmn:inputEntry><dmn:text>[.5..18[</dmn:text></dmn:inputEntry>
              <dmn:inputEntry><dmn:text>&lt; date("2026-01-01")</dmn:text></dmn:inputEntry>
              <dmn:outputEntry><dmn:text>"High"</dmn:text></dmn:outputEntry></dmn:rule>
            <dmn:rule id="r2">
              <dmn:inputEntry><dmn:text>-</dmn:text></dmn:inputEntry>
              <dmn:inputEntry><dmn:text></dmn:text></dmn:inputEntry>
              <dmn:outputEntry><dmn:text>"Low"</dmn:text></dmn:outputEntry></dmn:rule>
          </dmn:decisionTable>
        </dmn:decision>
      </dmn:definitions>
      """;

  @Test
  void policiesComeBackAsTheyWent() {
    List<DecisionTable> tables =
        List.of(Policies.oldAge(), Policies.disability(), Policies.foodLicence());
    String xml = valid(Dmn.write("政策", tables.stream().map(Policies::compile).toList()));
    DmnReading reading = read(xml);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.tables().get(0))
        .usingRecursiveComparison()
        .ignoringFields("rules")
        .isEqualTo(tables.get(0));
    assertThat(reading.tables().get(0).rules().get(4).conditions())
        .containsExactly(">= 80", "not('本市')");
    assertThat(reading.tables().get(1).rules().get(3).conditions())
        .containsExactly("'三级', '四级'", "-", "'智力', '精神'");
    assertThat(reading.names())
        .containsEntry("户籍", Simple.TEXT)
        .containsEntry("享受低保", Simple.BOOLEAN);
    for (int i = 0; i < tables.size(); i++) {
      CompiledTable before = compile(tables.get(i));
      CompiledTable after = compile(reading.tables().get(i));
      for (String kind : List.of("食品销售", "餐饮服务", "单位食堂")) {
        var answers =
            answers(
                "业态",
                kind,
                "经营面积",
                51,
                "残疾等级",
                "二级",
                "享受低保",
                true,
                "户籍",
                "外地",
                "出生日期",
                LocalDate.of(1930, 1, 1));
        assertThat(after.decide(answers)).isEqualTo(before.decide(answers));
      }
    }
    assertThat(Dmn.write("政策", reading.tables().stream().map(Policies::compile).toList()))
        .isEqualTo(xml);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "年龄     | >=18           | >= 18                | >= 18",
        "年龄     | [18..60）      | [18..60)             | [18..60)",
        "年龄     | (..60]         | <= 60                | <= 60",
        "年龄     | 18，20, > 60   | 18, 20, > 60         | 18, 20, > 60",
        "年龄     | -1             | -1                   | -1",
        "年龄     | == 18          | 18                   | 18",
        "年龄     | != 18          | not(18, null)        | not(18)",
        "年龄     | not(18)        | not(18, null)        | not(18)",
        "年龄     | not(18), null  | not(18)              | not(18), null",
        "年龄     | not(null)      | not(null)            | not(null)",
        "年龄     | 未填           | null                 | null",
        "年龄     |                | -                    | -",
        "享受低保 | true           | true                 | true",
        "户籍     | “本市”         | \"本市\"             | '本市'",
        "残疾类别 | 'a\"b\\\\c'    | \"a\\\"b\\\\c\"      | 'a\"b\\\\c'",
        "残疾类别 | 'a\\＇b'         | \"a＇b\"              | 'a\\＇b'",
        "申请日期 | < date('2026-01-31') | < date(\"2026-01-31\") | < date('2026-01-31')",
        "居住时长 | [6个月..2年)   | [duration(\"P6M\")..duration(\"P2Y\")) | [duration('P6M')..duration('P2Y'))",
        "办理用时 | > 20 days      | > duration(\"P20D\") | > duration('P20D')",
        "受理时间 | < dateTime('2026-01-31 09:00') | < date and time(\"2026-01-31T09:00:00\") | < dateTime('2026-01-31T09:00:00')",
        "年龄     | > 经营面积     | ! > 经营面积         | > 经营面积",
        "年龄     | 年龄 % 2 == 0  | ! 年龄 % 2 == 0      | 年龄 % 2 == 0",
        "年龄     | 18, not(3)     | ! 18, not(3)         | 18, not(3)",
      })
  void aCellIsSaidInFeelOrInThisLanguage(String input, String cell, String feel, String back) {
    String source = cell == null ? "" : cell;
    String xml = valid(Dmn.write("x", List.of(compile(numbered(HitPolicy.UNIQUE, input, source)))));
    String language =
        feel.startsWith("! ") ? " expressionLanguage=\"" + Vocabulary.LANGUAGE + "\"" : "";
    String text = feel.replaceFirst("^! ", "").replace("<", "&lt;").replace(">", "&gt;");
    assertThat(xml)
        .containsPattern(
            "<inputEntry id=\"id[0-9]+\""
                + language
                + ">\\s*<text>"
                + Pattern.quote(text)
                + "</text>");
    DmnReading reading = read(xml);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.tables().getFirst().rules().getFirst().conditions()).containsExactly(back);
  }

  @ParameterizedTest
  @CsvSource({
    "UNIQUE", "FIRST", "ANY", "COLLECT", "SUM", "MIN", "MAX", "COUNT",
  })
  void everyHitPolicyHasItsWord(HitPolicy policy) {
    String xml = valid(Dmn.write("x", List.of(compile(numbered(policy, "年龄", "> 1")))));
    assertThat(read(xml).tables().getFirst().hitPolicy()).isEqualTo(policy);
  }

  @Test
  void aTableOfAnotherToolIsRead() {
    DmnReading reading = read(OTHER);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.tables())
        .containsExactly(
            new DecisionTable(
                "Risk",
                null,
                HitPolicy.FIRST,
                List.of(
                    new Input("`Applicant Age`", new Title("Age", null), ""), Input.of("applied")),
                List.of(new Output("Risk", null, Simple.TEXT, "'High', 'Low'")),
                List.of(
                    new Rule(
                        List.of("[0.5..18)", "< date('2026-01-01')"), List.of("'High'"), "young"),
                    new Rule(List.of("-", "-"), List.of("'Low'"), null))));
    assertThat(reading.names())
        .isEqualTo(Map.of("Applicant Age", Simple.DECIMAL, "applied", Simple.DATE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "duration(\"P1Y6M\") | MONTHS    | duration('P1Y6M')",
        "duration(\"P30D\")  | DAYS      | duration('P30D')",
        "date and time(\"2026-01-31T09:00:00\") | DATE_TIME | dateTime('2026-01-31T09:00:00')",
        "date(\"2026-01-31\") | DATE     | date('2026-01-31')",
      })
  void aResultWithoutATypeHasThatOfItsLiteral(String feel, Simple type, String result) {
    String xml =
        OTHER
            .replaceAll("<dmn:variable .*/>", "")
            .replaceAll(
                "\"(High|Low)\"</dmn:text></dmn:outputEntry>",
                Matcher.quoteReplacement(feel) + "</dmn:text></dmn:outputEntry>");
    DecisionTable table = read(xml).tables().getFirst();
    assertThat(table.outputs().getFirst().type()).isEqualTo(type);
    assertThat(table.rules().getFirst().results()).containsExactly(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "FIRST            | PRIORITY         | definitions/decision[1]/decisionTable[1]：不支持命中方式 PRIORITY。",
        "\"High\"</dmn:text></dmn:outputEntry> | if x then 1 else 2</dmn:text></dmn:outputEntry> | definitions/decision[1]/decisionTable[1]/rule[1]/outputEntry[1]：不支持这样的 FEEL：if x then 1 else 2",
        "[.5..18[         | 1 2              | definitions/decision[1]/decisionTable[1]/rule[1]/inputEntry[1]：不支持这样的 FEEL：1 2",
        "[.5..18[         | a 1              | definitions/decision[1]/decisionTable[1]/rule[1]/inputEntry[1]：不支持这样的 FEEL：a 1",
        "[.5..18[         | ? > 3            | definitions/decision[1]/decisionTable[1]/rule[1]/inputEntry[1]：不支持这样的 FEEL：? > 3",
        "[.5..18[         | [1..             | definitions/decision[1]/decisionTable[1]/rule[1]/inputEntry[1]：不支持这样的 FEEL：[1..",
        "[.5..18[         | starts with(x, \"a\") | definitions/decision[1]/decisionTable[1]/rule[1]/inputEntry[1]：不支持这样的 FEEL：starts with(x, \"a\")",
        "id=\"o1\"        | typeRef=\"tList\" | definitions/decision[1]/decisionTable[1]/output[1]：不支持类型“tList”。",
        "<dmn:inputData id=\"i1\" name=\"Applicant Age\"/> | <dmn:businessKnowledgeModel name=\"b\"/> | definitions/businessKnowledgeModel[1]：只能读决策表，这里是 businessKnowledgeModel。",
        "dmn:decisionTable | dmn:context     | definitions/decision[1]/context[1]：只能读决策表，这里是 context。",
        "dmn:definitions  | dmn:package      | package：这里应为 definitions，文件不是 DMN。",
        "dmn:decision     | dmn:group        | definitions：文件里没有决策表。",
        "</dmn:definitions> | x              | 文件不是可读的 DMN：格式不对，或含有不允许的 DOCTYPE。",
        "<dmn:definitions | <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><dmn:definitions | 文件不是可读的 DMN：格式不对，或含有不允许的 DOCTYPE。",
      })
  void whatCannotBeSaidIsRefusedByElement(String written, String instead, String message) {
    assertThat(OTHER).contains(written);
    boolean whole = written.startsWith("dmn:");
    String xml =
        whole
            ? OTHER.replaceAll(written + "(?=[ >])", instead)
            : OTHER.replaceFirst(Pattern.quote(written), Matcher.quoteReplacement(instead));
    DmnReading reading = read(xml);
    assertThat(reading.tables()).isEmpty();
    assertThat(reading.problems()).extracting(it -> it.message(Locale.CHINA)).contains(message);
  }

  @Test
  void theNameOfAnInputMayHoldWordsAndSignsOfFeel() {
    DmnReading reading = read(OTHER.replace("Applicant Age", "Years of Self-Support"));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.tables().getFirst().inputs().getFirst().expression())
        .isEqualTo("`Years of Self-Support`");
  }

  @Test
  void nothingHostileIsRead() {
    assertThat(Dmn.read(new byte[5_000_001]).problems()).hasSize(1);
    String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
    assertThat(read(OTHER.replace("<dmn:text>\"Low\"", "<dmn:text>" + deep)).problems()).hasSize(1);
  }

  private static DmnReading read(String xml) {
    return Dmn.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** The same text, if the schema of DMN 1.3 says so. */
  private static String valid(String xml) {
    try {
      ClassLoader loader = DmnTest.class.getClassLoader();
      String folder = "org/camunda/bpm/model/dmn/schema/";
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      Schema schema = factory.newSchema(loader.getResource(folder + "DMN13.xsd"));
      schema.newValidator().validate(new StreamSource(new StringReader(xml)));
      return xml;
    } catch (Exception invalid) {
      throw new AssertionError(invalid.getMessage() + "\n" + xml, invalid);
    }
  }
}
