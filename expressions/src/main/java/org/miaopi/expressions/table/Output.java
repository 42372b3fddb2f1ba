package org.miaopi.expressions.table;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/**
 * A column of results.
 *
 * @param name under which the result is given
 * @param title what staff call it; null = the name
 * @param type of every rule's result
 * @param allowed a condition that every result meets, {@code 'A','B'}; empty = any. A result that
 *     is written out and does not is a mistake, a computed one that does not is null.
 */
public record Output(String name, @Nullable Title title, Type.Simple type, String allowed) {

  /** A column of any value of the type. */
  public static Output of(String name, Type.Simple type) {
    return new Output(name, null, type, "");
  }
}
