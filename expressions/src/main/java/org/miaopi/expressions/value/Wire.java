package org.miaopi.expressions.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/**
 * Values as JSON: a decimal is its plain string (a JSON number is read too); dates, date-times and
 * durations are ISO 8601; an empty string is null.
 */
public final class Wire {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,34}(\\.[0-9]{1,34})?");

  private final List<String> refused = new ArrayList<>();

  private Wire() {}

  /** Reads a value of the type from plain JSON (Boolean, Number, String, List, Map, null). */
  public static Reading read(Type type, @Nullable Object json) {
    Wire wire = new Wire();
    Object value = wire.read(type, json, "");
    return new Reading(value, wire.refused);
  }

  /** Writes a value as plain JSON: Boolean, String, List, Map or null. */
  public static @Nullable Object write(@Nullable Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal.toPlainString();
      case LocalDate date -> date.toString();
      case LocalDateTime time -> Iso.text(time);
      case Duration duration -> duration.toString();
      case List<?> list -> {
        List<@Nullable Object> items = new ArrayList<>();
        list.forEach(item -> items.add(write(item)));
        yield items;
      }
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put(String.valueOf(name), write(field)));
        yield fields;
      }
      case null, default -> value;
    };
  }

  private @Nullable Object read(Type type, @Nullable Object json, String path) {
    if (json == null || json.equals("")) return null;
    Object value =
        switch (type) {
          case Type.Simple.BOOLEAN -> json instanceof Boolean ? json : null;
          case Type.Simple.DECIMAL -> decimal(json);
          case Type.Simple.TEXT -> json instanceof String ? json : null;
          case Type.Simple.DATE -> json instanceof String text ? Iso.date(text) : null;
          case Type.Simple.DATE_TIME -> json instanceof String text ? Iso.dateTime(text) : null;
          case Type.Simple.MONTHS -> json instanceof String text ? Iso.months(text) : null;
          case Type.Simple.DAYS -> json instanceof String text ? Iso.days(text) : null;
          case Type.Choice choice ->
              json instanceof String code && choice.codes().contains(code) ? code : null;
          case Type.ListOf list -> json instanceof List<?> items ? list(list, items, path) : null;
          case Type.Rows rows ->
              json instanceof List<?> items
                  ? list(new Type.ListOf(new Type.Group(rows.fields())), items, path)
                  : null;
          case Type.Group group -> json instanceof Map<?, ?> map ? group(group, map, path) : null;
        };
    if (value == null) refused.add(path);
    return value;
  }

  private List<@Nullable Object> list(Type.ListOf type, List<?> items, String path) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      values.add(read(type.element(), items.get(i), below(path, String.valueOf(i))));
    }
    return values;
  }

  private Map<String, @Nullable Object> group(Type.Group type, Map<?, ?> map, String path) {
    for (Object name : map.keySet()) {
      if (!type.fields().containsKey(String.valueOf(name))) {
        refused.add(below(path, String.valueOf(name)));
      }
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    type.fields()
        .forEach((name, field) -> values.put(name, read(field, map.get(name), below(path, name))));
    return values;
  }

  private static @Nullable BigDecimal decimal(Object json) {
    if (!(json instanceof Number || json instanceof String)) return null;
    String text =
        json instanceof BigDecimal number && Math.abs((long) number.scale()) <= 34
            ? number.toPlainString()
            : json.toString();
    return decimal(text);
  }

  /** The number that a text writes in plain digits, or null; at most 34 of them. */
  public static @Nullable BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) return null;
    BigDecimal value = new BigDecimal(text);
    return value.precision() <= 34 ? value : null;
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }
}
