package org.miaopi.templates.credential;

import java.util.List;
import java.util.Map;

/** Writes JSON (RFC 8259) without blanks, names in their own order. */
final class Json {

  private Json() {}

  static String write(Object value) {
    StringBuilder out = new StringBuilder();
    value(out, value);
    return out.toString();
  }

  private static void value(StringBuilder out, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          text(out.append(separator), (String) entry.getKey());
          value(out.append(':'), entry.getValue());
          separator = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
      }
      case List<?> list -> {
        String separator = "[";
        for (Object member : list) {
          value(out.append(separator), member);
          separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
      }
      case String text -> text(out, text);
      case Boolean flag -> out.append(flag);
      case Long whole -> out.append(whole);
      default -> throw new IllegalArgumentException("No JSON: " + value.getClass());
    }
  }

  private static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') out.append('\\').append(character);
      else if (character < ' ') out.append("\\u%04x".formatted((int) character));
      else out.append(character);
    }
    out.append('"');
  }
}
