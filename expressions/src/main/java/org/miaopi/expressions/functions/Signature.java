package org.miaopi.expressions.functions;

import java.util.ArrayList;
import java.util.List;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/**
 * One way to call a function.
 *
 * @param required how many of the parameters must be given
 * @param repeats whether the last parameter may be given any number of times
 */
public record Signature(List<Type> parameters, int required, boolean repeats, Type result) {

  static Signature of(Type result, Type... parameters) {
    return new Signature(List.of(parameters), parameters.length, false, result);
  }

  /** The same, where the last parameter may be left out. */
  Signature optional() {
    return new Signature(parameters, required - 1, false, result);
  }

  /** The same, where the last parameter may be repeated. */
  Signature repeating() {
    return new Signature(parameters, required, true, result);
  }

  /** Whether so many arguments may be given. */
  public boolean takes(int count) {
    return count >= required && (repeats || count <= parameters.size());
  }

  /** What the argument at the index must be. */
  public Type parameter(int index) {
    return parameters.get(Math.min(index, parameters.size() - 1));
  }

  boolean accepts(List<Type> arguments) {
    if (!takes(arguments.size())) return false;
    for (int i = 0; i < arguments.size(); i++) {
      if (!Types.fits(arguments.get(i), parameter(i))) return false;
    }
    return true;
  }

  Way way() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      words.add(Types.word(parameters.get(i)) + (i < required ? "" : "?"));
    }
    if (repeats) words.add("…");
    return new Way(words, Types.word(result));
  }
}
