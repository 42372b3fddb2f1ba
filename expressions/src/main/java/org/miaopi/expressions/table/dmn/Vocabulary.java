package org.miaopi.expressions.table.dmn;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.table.HitPolicy;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** The words of DMN for what the language has. */
final class Vocabulary {

  static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  static final String OWN = "https://miaopi.org/dmn";

  /** Names this language where a text is not S-FEEL. */
  static final String LANGUAGE = "https://miaopi.org/expressions";

  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("boolean", "boolean");
    TYPES.put("decimal", "number");
    TYPES.put("text", "string");
    TYPES.put("choice", "string");
    TYPES.put("date", "date");
    TYPES.put("dateTime", "dateTime");
    TYPES.put("months", "yearMonthDuration");
    TYPES.put("days", "dayTimeDuration");
  }

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "date and time", "dateTime",
          "years and months duration", "months",
          "days and time duration", "days",
          "integer", "decimal",
          "long", "decimal",
          "double", "decimal");

  private Vocabulary() {}

  static String typeRef(Type type) {
    return TYPES.getOrDefault(Types.word(type), "Any");
  }

  /** The type of a {@code typeRef}, whatever its prefix; null if the language has none. */
  static Type.@Nullable Simple type(String typeRef) {
    String name = typeRef.substring(typeRef.indexOf(':') + 1).strip();
    String word = OTHER_NAMES.getOrDefault(name, "");
    for (Type.Simple type : Type.Simple.values()) {
      if (Types.word(type).equals(word) || typeRef(type).equals(name)) return type;
    }
    return null;
  }

  /** The hit policy of DMN; its aggregation stands beside it. */
  static String hitPolicy(HitPolicy policy) {
    return policy.collects() ? "COLLECT" : policy.name();
  }

  /** The hit policy of two attributes; null if tables here have none like it. */
  static @Nullable HitPolicy policy(String hitPolicy, String aggregation) {
    return switch (hitPolicy) {
      case "", "UNIQUE" -> HitPolicy.UNIQUE;
      case "FIRST" -> HitPolicy.FIRST;
      case "ANY" -> HitPolicy.ANY;
      case "RULE ORDER" -> HitPolicy.COLLECT;
      case "COLLECT" ->
          switch (aggregation) {
            case "" -> HitPolicy.COLLECT;
            case "SUM" -> HitPolicy.SUM;
            case "MIN" -> HitPolicy.MIN;
            case "MAX" -> HitPolicy.MAX;
            case "COUNT" -> HitPolicy.COUNT;
            default -> null;
          };
      default -> null;
    };
  }
}
