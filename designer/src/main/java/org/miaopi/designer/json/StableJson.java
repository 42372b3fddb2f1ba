package org.miaopi.designer.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON whose bytes depend on the value alone: two blanks a level, one line feed, names in
 * their own order, decimals written out plainly.
 */
public final class StableJson {

  private StableJson() {}

  /** UTF-8, ends with a line feed. */
  public static byte[] write(Object value) {
    StringBuilder out = new StringBuilder();
    value(out, value, 0);
    return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 in lower-case hexadecimal. */
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static void value(StringBuilder out, @Nullable Object value, int level) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> object(out, map, level);
      case List<?> list -> array(out, list, level);
      case String text -> text(out, text);
      case BigDecimal decimal -> out.append(decimal.toPlainString());
      case Boolean flag -> out.append(flag);
      case Integer whole -> out.append(whole);
      case Long whole -> out.append(whole);
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    }
  }

  private static void object(StringBuilder out, Map<?, ?> map, int level) {
    String separator = "";
    out.append('{');
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      line(out.append(separator), level + 1);
      text(out, (String) entry.getKey());
      value(out.append(": "), entry.getValue(), level + 1);
      separator = ",";
    }
    if (!map.isEmpty()) line(out, level);
    out.append('}');
  }

  private static void array(StringBuilder out, List<?> list, int level) {
    String separator = "";
    out.append('[');
    for (Object element : list) {
      line(out.append(separator), level + 1);
      value(out, element, level + 1);
      separator = ",";
    }
    if (!list.isEmpty()) line(out, level);
    out.append(']');
  }

  private static void line(StringBuilder out, int level) {
    out.append('\n').append("  ".repeat(level));
  }

  private static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) character(out, text.charAt(i));
    out.append('"');
  }

  private static void character(StringBuilder out, char character) {
    switch (character) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (character < ' ') {
          out.append(String.format("\\u%04x", (int) character));
        } else {
          out.append(character);
        }
      }
    }
  }
}
