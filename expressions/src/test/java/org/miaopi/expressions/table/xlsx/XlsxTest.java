package org.miaopi.expressions.table.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.HitPolicy;
import org.miaopi.expressions.table.Input;
import org.miaopi.expressions.table.Output;
import org.miaopi.expressions.table.Policies;
import org.miaopi.expressions.table.Rule;
import org.miaopi.expressions.table.Tables;
import org.miaopi.expressions.type.Type.Simple;

/** Tables go into spreadsheets and come back; what people and attackers write is read safely. */
@NullUnmarked
class XlsxTest {

  @Test
  void whatIsWrittenIsReadBack() {
    List<DecisionTable> tables =
        List.of(Policies.oldAge(), Policies.disability(), Policies.foodLicence(), odd());
    for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
      SheetReading reading = Xlsx.read(Xlsx.write(tables, locale));
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.tables()).extracting(SheetTable::table).isEqualTo(tables);
    }
  }

  private static DecisionTable odd() {
    return new DecisionTable(
        "表/[1]：很长很长很长很长很长很长很长很长很长很长很长很长的名称",
        null,
        HitPolicy.COLLECT,
        List.of(Input.of("申请日期"), Input.of("享受低保"), Input.of("年龄")),
        List.of(Output.of("结果", Simple.DATE), Output.of("数", Simple.DECIMAL)),
        List.of(
            new Rule(
                List.of("date('2026-01-31')", "true", "12.50"), List.of("", "007"), " 空格 \n换行 "),
            new Rule(
                List.of("date('1812-01-31')", "", "-3"),
                List.of("date('2026-02-28')", "0.1"),
                null),
            new Rule(
                List.of("", "-", "12345678901234567890"), List.of("今天()", "1 / 3"), "<&>\"'")));
  }

  @Test
  void aSheetThatSomebodyFilledInIsRead() {
    SheetReading reading = Xlsx.read(Sheets.of(Sheets.FILLED_IN, Sheets.MERGED).bytes());
    assertThat(reading.problems()).isEmpty();
    DecisionTable table = reading.tables().getFirst().table();
    assertThat(table.name()).isEqualTo("高龄津贴");
    assertThat(table.hitPolicy()).isEqualTo(HitPolicy.FIRST);
    assertThat(table.inputs()).extracting(Input::expression).containsExactly("年龄", "申请日期", "户籍");
    assertThat(table.outputs()).containsExactly(Output.of("月津贴", Simple.DECIMAL));
    assertThat(table.rules())
        .containsExactly(
            new Rule(List.of("80", "date('2026-01-01')", "'本市'"), List.of("0.3"), "2026"),
            new Rule(List.of("≥ 90", "date('2026-01-02')", "'本市'"), List.of("1000"), null),
            new Rule(List.of("", "", ""), List.of("-7"), null));
    assertThat(Tables.compile(table, Policies.SCOPE).problems()).isEmpty();
  }

  @Test
  void aTimeIsReadToTheSecond() {
    byte[] file =
        Sheets.of(Sheets.FILLED_IN.replace("<v>46023<", "<v>46023.3958449074<"), Sheets.MERGED)
            .bytes();
    DecisionTable table = Xlsx.read(file).tables().getFirst().table();
    assertThat(table.rules().getFirst().conditions().get(1))
        .isEqualTo("dateTime('2026-01-01T09:30:01')");
  }

  @Test
  void aMistakeIsMarkedInItsCell() {
    byte[] file = Sheets.of(Sheets.FILLED_IN.replace("本市'", "本市"), Sheets.MERGED).bytes();
    SheetTable read = Xlsx.read(file).tables().getFirst();
    assertThat(Tables.compile(read.table(), Policies.SCOPE).problems())
        .extracting(it -> read.inSheet(it).message(Locale.CHINA))
        .containsExactly("Sheet1 D6：文本要加引号：'本市'。", "Sheet1 D7：文本要加引号：'本市'。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<v>80</v>               | <f>1+1</f><v>80</v>     | Sheet1 B6：单元格里是公式，请改成值。",
        "<c r='B6'><v>80         | <c r='B6' t='e'><v>#N/A | Sheet1 B6：单元格里是错误值 #N/A。",
        "<v>46023</v>            | <v>0.5</v>              | Sheet1 C6：这里应为日期，或日期和时间。",
        "<v>80</v>               | <v>8O</v>               | Sheet1 B6：文件不是完好的电子表格（.xlsx）。",
        "<c r='B6'>              | <c r='ZZ6'>             | Sheet1 ZZ6：列太多，最多 60 列。",
        "首条                    | 首条条                  | Sheet1 B2：没有叫“首条条”的命中方式，是不是“首条”？",
        "<v>数字                 | <v>数学                 | Sheet1 E5：没有叫“数学”的类型，是不是“数字”？",
        "<v>字段                 | <v>栏目                 | Sheet1：找不到“列”和“字段”两行，请在导出的表格里填写。",
        "<v>结果</v>             | <v>结论</v>             | Sheet1 E3：这一列的“列”一行应写条件、结果或说明。",
        "<c r='F6'>              | <c r='G6'>              | Sheet1 G6：这一列的“列”一行应写条件、结果或说明。",
        "<row r='9'>             | <row r='9999999'>       | ",
        "t='s'><v>1<             | t='s'><v>99<            | Sheet1 B3：文件不是完好的电子表格（.xlsx）。",
      })
  void whatCannotBeReadIsRefusedByItsCell(String written, String instead, String message) {
    assertThat(Sheets.FILLED_IN).contains(written);
    SheetReading reading =
        Xlsx.read(Sheets.of(Sheets.FILLED_IN.replace(written, instead), Sheets.MERGED).bytes());
    if (message == null) {
      assertThat(reading.problems()).isEmpty();
      return;
    }
    assertThat(reading.tables()).isEmpty();
    assertThat(reading.problems().getFirst().message(Locale.CHINA)).isEqualTo(message);
  }

  @Test
  void aMillionRowsAreRefused() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 1_000_000; i++) rows.append("<row><c><v>1</v></c></row>");
    refused(Sheets.of(rows.toString()).bytes(), "Sheet1 A3001：行太多，最多 3000 行。");
  }

  @Test
  void aBombIsNotUnpacked() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet9.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1_000; i++) zip.write(zeros);
    }
    assertThat(out.size()).isLessThan(Parts.LARGEST_FILE);
    refused(out.toByteArray(), "xlsx：文件太大，最多 5 MB。");
    refused(new byte[Parts.LARGEST_FILE + 1], "xlsx：文件太大，最多 5 MB。");
  }

  @ParameterizedTest
  @CsvSource({"SYSTEM 'file:///etc/passwd'", "'''x'''", "SYSTEM 'http://127.0.0.1:9/x'"})
  void entitiesAreRefused(String entity) {
    String evil = "<!DOCTYPE worksheet [<!ENTITY x " + entity + ">]>";
    String sheet =
        evil + "<worksheet><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>";
    refused(
        Sheets.of("").with("xl/worksheets/sheet9.xml", sheet).bytes(),
        "xl/worksheets/sheet9.xml：文件含有不允许的 DOCTYPE 或实体。");
  }

  @Test
  void whatIsNoSpreadsheetIsRefused() {
    refused(new byte[0], "xlsx：文件不是完好的电子表格（.xlsx）。");
    refused("名称,标题".getBytes(java.nio.charset.StandardCharsets.UTF_8), "xlsx：文件不是完好的电子表格（.xlsx）。");
    refused(Sheets.of("").bytes(), "xlsx：文件里没有决策表。");
    byte[] whole = Sheets.of(Sheets.FILLED_IN, Sheets.MERGED).bytes();
    for (int length = 0; length < whole.length; length += 97) {
      assertThat(Xlsx.read(Arrays.copyOf(whole, length)).problems()).isNotEmpty();
    }
  }

  @Test
  void damagedPartsAreReadOrRefused() {
    Random random = new Random(Long.getLong("seed", System.nanoTime()));
    for (int i = 0; i < 3_000; i++) {
      StringBuilder rows = new StringBuilder(Sheets.FILLED_IN);
      for (int j = random.nextInt(3); j >= 0; j--) {
        int at = random.nextInt(rows.length());
        rows.setCharAt(at, "0123456789AZ<>/'= stnbedf-.".charAt(random.nextInt(27)));
      }
      SheetReading reading = Xlsx.read(Sheets.of(rows.toString(), Sheets.MERGED).bytes());
      assertThat(reading.tables().isEmpty()).isNotEqualTo(reading.problems().isEmpty());
    }
  }

  @Test
  void aMergedCellCannotGrowWithoutBounds() {
    String merged = "<mergeCells><mergeCell ref='D6:XFD1048576'/></mergeCells>";
    refused(Sheets.of(Sheets.FILLED_IN, merged).bytes(), "Sheet1 D6：合并的单元格太大。");
  }

  private static void refused(byte[] file, String message) {
    SheetReading reading = Xlsx.read(file);
    assertThat(reading.tables()).isEmpty();
    assertThat(reading.problems())
        .extracting(it -> it.message(Locale.CHINA))
        .containsExactly(message);
  }
}
