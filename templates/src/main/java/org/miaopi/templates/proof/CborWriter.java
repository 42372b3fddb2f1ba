package org.miaopi.templates.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * CBOR in its deterministic form (RFC 8949, 4.2.1): Long, String, byte[], List, Map by Long, {@link
 * Tagged} and null.
 */
final class CborWriter {

  static final int UNSIGNED = 0;
  static final int NEGATIVE = 1;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;
  static final int MAP = 5;
  static final int TAG = 6;

  /** Major type 7, value 22. */
  static final int NULL = 0xf6;

  /** A value with the tag that says what it is. */
  record Tagged(long tag, @Nullable Object value) {}

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private CborWriter() {}

  static byte[] write(@Nullable Object value) {
    CborWriter writer = new CborWriter();
    writer.value(value);
    return writer.out.toByteArray();
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> out.write(NULL);
      case Long whole -> whole(whole);
      case byte[] bytes -> {
        head(BYTES, bytes.length);
        out.writeBytes(bytes);
      }
      case String text -> {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        head(TEXT, utf8.length);
        out.writeBytes(utf8);
      }
      case List<?> list -> {
        head(ARRAY, list.size());
        list.forEach(this::value);
      }
      case Map<?, ?> map -> map(map);
      case Tagged tagged -> {
        head(TAG, tagged.tag());
        value(tagged.value());
      }
      default -> throw new IllegalArgumentException("No CBOR of ours: " + value.getClass());
    }
  }

  private void whole(long whole) {
    if (whole < 0) head(NEGATIVE, -1 - whole);
    else head(UNSIGNED, whole);
  }

  private void map(Map<?, ?> map) {
    SortedMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
    map.forEach((key, value) -> entries.put(write(key), write(value)));
    head(MAP, entries.size());
    entries.forEach(
        (key, value) -> {
          out.writeBytes(key);
          out.writeBytes(value);
        });
  }

  private void head(int major, long number) {
    int type = major << 5;
    if (number < 24) {
      out.write(type | (int) number);
    } else if (number < 1L << 8) {
      out.write(type | 24);
      out.write((int) number);
    } else if (number < 1L << 16) {
      out.write(type | 25);
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) number).array());
    } else if (number < 1L << 32) {
      out.write(type | 26);
      out.writeBytes(ByteBuffer.allocate(4).putInt((int) number).array());
    } else {
      out.write(type | 27);
      out.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
    }
  }
}
