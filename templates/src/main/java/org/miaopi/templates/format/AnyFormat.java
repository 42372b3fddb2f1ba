package org.miaopi.templates.format;

import java.util.function.Function;
import java.util.function.Predicate;
import org.miaopi.expressions.type.Type;

/** A format of values of several classes. */
record AnyFormat(Predicate<Type> suited, Function<Object, String> printing) implements Format {

  @Override
  public String print(Object value) {
    return printing.apply(value);
  }

  @Override
  public boolean suits(Type type) {
    return suited.test(type);
  }
}
