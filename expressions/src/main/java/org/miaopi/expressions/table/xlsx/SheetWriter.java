package org.miaopi.expressions.table.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.Input;
import org.miaopi.expressions.table.Output;
import org.miaopi.expressions.table.Rule;
import org.miaopi.expressions.table.Title;
import org.miaopi.expressions.table.Words;

/** Lays a table out: what is said of it, what is said of its columns, then rule by rule. */
final class SheetWriter {

  private static final int LONGEST_NAME = 31;
  private static final int COLUMN_HEAD = 4;
  private static final String SHADE = "EAF1FB";
  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

  private final Locale locale;
  private final Set<String> names = new HashSet<>();

  SheetWriter(Locale locale) {
    this.locale = locale;
  }

  byte[] write(List<DecisionTable> tables) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Miaopi", "1.0")) {
      for (DecisionTable table : tables) write(table, workbook.newWorksheet(name(table)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** A sheet's name is short, has none of some characters, and stands once. */
  private String name(DecisionTable table) {
    String plain = table.name().replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
    String name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 4));
    if (name.isEmpty()) name = "Sheet";
    String unique = name;
    for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++) unique = name + " " + i;
    return unique;
  }

  private void write(DecisionTable table, Worksheet sheet) {
    int columns = table.inputs().size() + table.outputs().size();
    head(sheet, 0, Labels.NAME, table.name());
    head(sheet, 1, Labels.TITLE, table.title() == null ? null : table.title().chinese());
    head(sheet, 2, Labels.ENGLISH_TITLE, table.title() == null ? null : table.title().english());
    head(sheet, 3, Labels.POLICY, Words.of(table.hitPolicy(), locale));
    head(sheet, COLUMN_HEAD, Labels.COLUMNS, null);
    head(sheet, COLUMN_HEAD + 1, Labels.TITLE, null);
    head(sheet, COLUMN_HEAD + 2, Labels.ENGLISH_TITLE, null);
    head(sheet, COLUMN_HEAD + 3, Labels.FIELD, null);
    head(sheet, COLUMN_HEAD + 4, Labels.TYPE, null);
    head(sheet, COLUMN_HEAD + 5, Labels.ALLOWED, null);
    int column = 1;
    for (Input input : table.inputs()) {
      column(sheet, column, Labels.INPUT, input.title(), input.expression());
      cell(sheet, COLUMN_HEAD + 5, column++, input.allowed());
    }
    for (Output output : table.outputs()) {
      column(sheet, column, Labels.OUTPUT, output.title(), output.name());
      text(sheet, COLUMN_HEAD + 4, column, Words.of(output.type(), locale));
      cell(sheet, COLUMN_HEAD + 5, column++, output.allowed());
    }
    text(sheet, COLUMN_HEAD, column, Labels.ANNOTATION.text(locale));
    int row = COLUMN_HEAD + 6;
    for (Rule rule : table.rules()) rule(sheet, row++, row - COLUMN_HEAD - 6, rule);
    look(sheet, columns, row);
  }

  private void look(Worksheet sheet, int columns, int rows) {
    sheet.range(0, 0, COLUMN_HEAD + 5, 0).style().bold().fillColor(SHADE).set();
    sheet.range(COLUMN_HEAD, 1, COLUMN_HEAD + 5, columns + 1).style().fillColor(SHADE).set();
    sheet.range(COLUMN_HEAD, 0, rows - 1, columns + 1).style().borderStyle("thin").set();
    for (int i = 1; i <= columns; i++) sheet.width(i, 18);
    sheet.width(columns + 1, 36);
    sheet.freezePane(1, COLUMN_HEAD + 6);
  }

  private void head(Worksheet sheet, int row, Labels label, @Nullable String value) {
    sheet.value(row, 0, label.text(locale));
    text(sheet, row, 1, value);
  }

  private void column(
      Worksheet sheet, int column, Labels kind, @Nullable Title title, String field) {
    text(sheet, COLUMN_HEAD, column, kind.text(locale));
    text(sheet, COLUMN_HEAD + 1, column, title == null ? null : title.chinese());
    text(sheet, COLUMN_HEAD + 2, column, title == null ? null : title.english());
    text(sheet, COLUMN_HEAD + 3, column, field);
  }

  private static void rule(Worksheet sheet, int row, int number, Rule rule) {
    sheet.value(row, 0, number);
    int column = 1;
    for (String condition : rule.conditions()) cell(sheet, row, column++, condition);
    for (String result : rule.results()) cell(sheet, row, column++, result);
    text(sheet, row, column, rule.annotation());
  }

  private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
    if (text != null && !text.isEmpty()) sheet.value(row, column, text);
  }

  /** A number, date or truth as what it is, if reading it gives the same source again. */
  private static void cell(Worksheet sheet, int row, int column, String source) {
    if (source.matches("true|false")) {
      sheet.value(row, column, Boolean.valueOf(source));
    } else if (isNumber(source)) {
      sheet.value(row, column, new BigDecimal(source));
    } else if (source.matches("date\\('[0-9]{4}-[0-9]{2}-[0-9]{2}'\\)") && isDate(source)) {
      sheet.value(row, column, LocalDate.parse(source.substring(6, 16)));
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else {
      text(sheet, row, column, source);
    }
  }

  private static boolean isNumber(String source) {
    if (!source.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) return false;
    BigDecimal number = new BigDecimal(source);
    BigDecimal bare = number.stripTrailingZeros();
    String shown = (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    return bare.precision() <= 15 && shown.equals(source);
  }

  private static boolean isDate(String source) {
    try {
      return !LocalDate.parse(source.substring(6, 16)).isBefore(FIRST_DATE);
    } catch (DateTimeException notInTheCalendar) {
      return false;
    }
  }
}
