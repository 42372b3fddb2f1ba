package org.miaopi.expressions.table.dmn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.TableProblem;
import org.miaopi.expressions.type.Type;

/**
 * What came of reading a DMN file.
 *
 * @param tables none when there is a problem
 * @param names the types of the names that the columns look at, as far as the file tells
 */
public record DmnReading(
    List<DecisionTable> tables, Map<String, Type> names, List<TableProblem> problems) {
  public DmnReading {
    tables = List.copyOf(tables);
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    problems = List.copyOf(problems);
  }
}
