package org.miaopi.expressions.table;

import java.util.Locale;
import org.miaopi.expressions.problem.Messages;

/** Where in a table, or in the file that holds it, something is wrong. */
public sealed interface Place {

  /** What part of a table it is. */
  enum Part {
    TABLE,
    INPUT,
    OUTPUT,
    RULE,
    CONDITION,
    RESULT
  }

  /**
   * A place in the table itself.
   *
   * @param rule number of the rule from 1; 0 = none
   * @param column number of the input or output from 1; 0 = none
   */
  record InTable(Part part, int rule, int column) implements Place {}

  /** A cell of a spreadsheet, such as {@code C7}; an empty address means the whole sheet. */
  record InSheet(String sheet, String address) implements Place {}

  /** A part of a JSON or XML document, as a path such as {@code rules/3/conditions}. */
  record InDocument(String path) implements Place {}

  /** The table as a whole. */
  static Place table() {
    return new InTable(Part.TABLE, 0, 0);
  }

  static Place input(int column) {
    return new InTable(Part.INPUT, 0, column);
  }

  static Place output(int column) {
    return new InTable(Part.OUTPUT, 0, column);
  }

  static Place rule(int rule) {
    return new InTable(Part.RULE, rule, 0);
  }

  static Place condition(int rule, int column) {
    return new InTable(Part.CONDITION, rule, column);
  }

  static Place result(int rule, int column) {
    return new InTable(Part.RESULT, rule, column);
  }

  /** The place as a JSON pointer into the table's JSON; empty for the whole, and for a sheet. */
  default String pointer() {
    return switch (this) {
      case InTable at -> pointer(at.part(), at.rule() - 1, at.column() - 1);
      case InSheet at -> "";
      case InDocument at -> at.path().isEmpty() ? "" : "/" + at.path();
    };
  }

  private static String pointer(Part part, int rule, int column) {
    return switch (part) {
      case TABLE -> "";
      case INPUT -> "/inputs/" + column;
      case OUTPUT -> "/outputs/" + column;
      case RULE -> "/rules/" + rule;
      case CONDITION -> "/rules/" + rule + "/conditions/" + column;
      case RESULT -> "/rules/" + rule + "/results/" + column;
    };
  }

  /** The place in words: 规则 3 条件 2. */
  default String text(Locale locale) {
    return switch (this) {
      case InTable at ->
          Messages.of(Place.class, locale)
              .text("place." + at.part())
              .replace("{0}", String.valueOf(at.rule()))
              .replace("{1}", String.valueOf(at.column()));
      case InSheet at -> at.address().isEmpty() ? at.sheet() : at.sheet() + " " + at.address();
      case InDocument at -> at.path();
    };
  }
}
