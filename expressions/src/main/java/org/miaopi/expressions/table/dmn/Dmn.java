package org.miaopi.expressions.table.dmn;

import java.util.List;
import org.miaopi.expressions.table.CompiledTable;

/** Decision tables out of and into DMN. */
public final class Dmn {

  private Dmn() {}

  /**
   * Writes a decision for each table as DMN 1.3. Reading gives tables of the same meaning, their
   * S-FEEL in one way of writing.
   *
   * @param name of the whole
   */
  public static String write(String name, List<CompiledTable> tables) {
    return new DmnWriter().write(name, tables);
  }

  /**
   * Reads the decision tables of a file of at most 5 MB, of DMN 1.1 to 1.5, whose elements for
   * tables are the same.
   */
  public static DmnReading read(byte[] xml) {
    return new DmnReader().read(xml);
  }
}
