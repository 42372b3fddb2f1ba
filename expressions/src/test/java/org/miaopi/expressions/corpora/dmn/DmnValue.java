package org.miaopi.expressions.corpora.dmn;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Iso;
import org.miaopi.expressions.value.Months;

/** Values of test files: {@code value}, {@code component}s or a {@code list}. */
final class DmnValue {

  private DmnValue() {}

  /** The value of a node, of a type that is shown where none is given. */
  static @Nullable Object read(Xml node, @Nullable Type type) {
    Xml list = node.first("list");
    if (list != null) return list(list, type);
    if (!node.all("component").isEmpty()) return components(node, type);
    Xml value = node.first("value");
    if (value == null || isNil(value)) return null;
    if (value.text().isEmpty() && shown(value) == null) return null;
    Type shown = shown(value);
    Type meant = shown != null ? shown : type != null ? type : Type.Simple.TEXT;
    return simple(value.text().strip(), value.text(), meant);
  }

  private static boolean isNil(Xml value) {
    return value
        .element()
        .getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "nil")
        .equals("true");
  }

  private static List<@Nullable Object> list(Xml list, @Nullable Type type) {
    Type element =
        switch (type) {
          case Type.ListOf of -> of.element();
          case Type.Rows rows -> new Type.Group(rows.fields());
          case null, default -> null;
        };
    List<@Nullable Object> values = new ArrayList<>();
    for (Xml item : list.all("item")) values.add(read(item, element));
    return values;
  }

  private static Map<String, @Nullable Object> components(Xml node, @Nullable Type type) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (Xml component : node.all("component")) {
      String name = component.attribute("name");
      Type field = type instanceof Type.Group group ? group.fields().get(name) : null;
      fields.put(name, read(component, field));
    }
    return fields;
  }

  /** What is not of the type stays a text. */
  private static Object simple(String text, String whole, Type type) {
    try {
      return switch (type) {
        case Type.Simple.BOOLEAN -> Boolean.valueOf(text);
        case Type.Simple.DECIMAL -> new BigDecimal(text);
        case Type.Simple.DATE -> LocalDate.parse(text);
        case Type.Simple.DATE_TIME -> dateTime(text);
        case Type.Simple.MONTHS, Type.Simple.DAYS -> duration(text);
        case Type.Simple.TEXT -> whole;
        default -> throw new Inexpressible("a value of another type than its name");
      };
    } catch (DateTimeException | NumberFormatException other) {
      return whole;
    }
  }

  private static LocalDateTime dateTime(String text) {
    if (text.matches(".*(Z|[-+]\\d\\d:\\d\\d|@.*)")) throw new Inexpressible("time zones");
    if (text.contains(".")) throw new Inexpressible("fractions of seconds");
    return LocalDateTime.parse(text);
  }

  private static Object duration(String text) {
    Months months = Iso.months(text);
    if (months != null) return months;
    Days days = Iso.days(text);
    if (days != null) return days;
    throw new Inexpressible("durations of seconds");
  }

  /** The type that a value says it has; null if it says none. */
  private static @Nullable Type shown(Xml value) {
    String type =
        value.element().getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
    return switch (type.substring(type.indexOf(':') + 1)) {
      case "decimal", "double", "integer", "int", "long", "float" -> Type.Simple.DECIMAL;
      case "boolean" -> Type.Simple.BOOLEAN;
      case "date" -> Type.Simple.DATE;
      case "dateTime" -> Type.Simple.DATE_TIME;
      case "duration", "yearMonthDuration", "dayTimeDuration" -> Type.Simple.DAYS;
      case "string" -> Type.Simple.TEXT;
      case "time" -> throw new Inexpressible("a time of day");
      default -> null;
    };
  }

  /** The type of a value whose name has none. */
  static Type typeOf(@Nullable Object value) {
    return switch (value) {
      case BigDecimal number -> Type.Simple.DECIMAL;
      case Boolean truth -> Type.Simple.BOOLEAN;
      case LocalDate date -> Type.Simple.DATE;
      case LocalDateTime time -> Type.Simple.DATE_TIME;
      case Months months -> Type.Simple.MONTHS;
      case Days days -> Type.Simple.DAYS;
      case Map<?, ?> map -> {
        Map<String, Type> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put(String.valueOf(name), typeOf(field)));
        yield new Type.Group(fields);
      }
      case List<?> list -> listType(list);
      case null, default -> Type.Simple.TEXT;
    };
  }

  private static Type listType(List<?> list) {
    Type first = list.isEmpty() ? Type.NOTHING : typeOf(list.getFirst());
    for (Object entry : list) {
      if (!typeOf(entry).equals(first))
        throw new Inexpressible("a list of values of several types");
    }
    if (first instanceof Type.Group group) return new Type.Rows(group.fields());
    if (Types.isScalar(first)) return new Type.ListOf(first);
    throw new Inexpressible("a list of lists");
  }
}
