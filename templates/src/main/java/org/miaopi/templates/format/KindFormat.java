package org.miaopi.templates.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.miaopi.expressions.type.Type;

/** A format of the values of one class. */
record KindFormat<T>(Class<T> kind, Function<T, String> printing) implements Format {

  @Override
  public String print(Object value) {
    return kind.isInstance(value) ? printing.apply(kind.cast(value)) : Formats.plain(value);
  }

  @Override
  public boolean suits(Type type) {
    return switch (type) {
      case Type.ListOf list -> kind == List.class;
      case Type.Rows rows -> kind == List.class;
      case Type.Choice labelled -> kind == String.class;
      case Type.Group group -> false;
      case Type.Simple.TEXT -> kind == String.class;
      case Type.Simple.DECIMAL -> kind == BigDecimal.class;
      case Type.Simple.BOOLEAN -> kind == Boolean.class;
      case Type.Simple.DATE -> kind == LocalDate.class;
      case Type.Simple other -> false;
    };
  }
}
