package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value as bytes whose unsigned order is MongoDB's order of BSON values, exact for numbers of all
 * kinds (1, 1.0 and Decimal128 1.00 are one key). No key is the beginning of another, so keys may
 * be strung together.
 */
final class KeyBytes {

  /** Stands for an empty array, which an index keeps before null. */
  static final Object EMPTY_ARRAY = new Object();

  private static final int END = 0x00;
  private static final int MIN_KEY = 0x05;
  private static final int EMPTY = 0x08;
  private static final int NULL = 0x10;
  private static final int NUMBER = 0x20;
  private static final int STRING = 0x30;
  private static final int OBJECT = 0x40;
  private static final int ARRAY = 0x50;
  private static final int BINARY = 0x60;
  private static final int OBJECT_ID = 0x70;
  private static final int BOOLEAN = 0x80;
  private static final int DATE = 0x90;
  private static final int TIMESTAMP = 0xA0;
  private static final int REGEX = 0xB0;
  private static final int JAVASCRIPT = 0xC0;
  private static final int MAX_KEY = 0xF0;

  private static final int GENERIC = 0;
  private static final int OLD_UUID = 3;
  private static final int STANDARD_UUID = 4;

  private KeyBytes() {}

  static byte[] of(@Nullable Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(24);
    write(value, out);
    return out.toByteArray();
  }

  static int compare(@Nullable Object one, @Nullable Object other) {
    return Arrays.compareUnsigned(of(one), of(other));
  }

  /** Whether {@code key} is of a value of the same kind; those stand side by side. */
  static boolean sameKind(@Nullable Object value, byte[] key) {
    return kindOf(value) == (key[0] & 0xFF);
  }

  /** The first byte of a key: all values of one kind share it. */
  static byte[] kind(byte[] key) {
    return new byte[] {key[0]};
  }

  /** What the keys of all texts that begin with {@code prefix}, which has no zero, begin with. */
  static byte[] beginning(String prefix) {
    return joined(new byte[] {STRING}, prefix.getBytes(StandardCharsets.UTF_8));
  }

  /** The same key in the opposite order. */
  static byte[] descending(byte[] key) {
    byte[] flipped = key.clone();
    for (int i = 0; i < flipped.length; i++) flipped[i] = (byte) ~flipped[i];
    return flipped;
  }

  static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  static boolean startsWith(byte[] key, byte[] beginning) {
    return key.length >= beginning.length
        && Arrays.equals(key, 0, beginning.length, beginning, 0, beginning.length);
  }

  /** The least key after all keys that begin with {@code beginning}; null when there is none. */
  static byte @Nullable [] after(byte[] beginning) {
    for (int i = beginning.length - 1; i >= 0; i--) {
      if (beginning[i] == (byte) 0xFF) continue;
      byte[] next = Arrays.copyOf(beginning, i + 1);
      next[i]++;
      return next;
    }
    return null;
  }

  private static void write(@Nullable Object value, ByteArrayOutputStream out) {
    out.write(kindOf(value));
    switch (value) {
      case Number number -> NumberKeys.write(number, out);
      case String text -> text(text, out);
      case Map<?, ?> fields -> fields(fields, out);
      case Collection<?> elements -> elements(elements, out);
      case BinData data -> binary(GENERIC, data.getData(), out);
      case UUID uuid -> binary(STANDARD_UUID, uuid(uuid), out);
      case LegacyUUID legacy -> binary(OLD_UUID, uuid(legacy.getUuid()), out);
      case ObjectId id -> out.writeBytes(id.toByteArray());
      case Boolean truth -> out.write(truth ? 1 : 0);
      case Instant instant -> number(instant.toEpochMilli() ^ Long.MIN_VALUE, out);
      case BsonTimestamp timestamp -> number(timestamp.getValue(), out);
      case BsonRegularExpression regex -> {
        text(regex.getPattern(), out);
        text(String.valueOf(regex.getOptions()), out);
      }
      case BsonJavaScript script -> text(script.getCode(), out);
      case null, default -> {}
    }
  }

  private static int kindOf(@Nullable Object value) {
    if (value == EMPTY_ARRAY) return EMPTY;
    if (Missing.isNullOrMissing(value)) return NULL;
    return switch (value) {
      case Number number -> NUMBER;
      case String text -> STRING;
      case Map<?, ?> fields -> OBJECT;
      case Collection<?> elements -> ARRAY;
      case BinData data -> BINARY;
      case UUID uuid -> BINARY;
      case LegacyUUID uuid -> BINARY;
      case ObjectId id -> OBJECT_ID;
      case Boolean truth -> BOOLEAN;
      case Instant instant -> DATE;
      case BsonTimestamp timestamp -> TIMESTAMP;
      case BsonRegularExpression regex -> REGEX;
      case BsonJavaScript script -> JAVASCRIPT;
      case MinKey least -> MIN_KEY;
      case MaxKey greatest -> MAX_KEY;
      case null, default -> throw new IllegalArgumentException("No key for this kind of value");
    };
  }

  /** UTF-8; a zero byte inside becomes 00 FF, the end is 00 01. */
  private static void text(String text, ByteArrayOutputStream out) {
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      out.write(each);
      if (each == 0) out.write(0xFF);
    }
    out.write(0);
    out.write(1);
  }

  private static void fields(Map<?, ?> fields, ByteArrayOutputStream out) {
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      out.write(kindOf(field.getValue()));
      text(String.valueOf(field.getKey()), out);
      write(field.getValue(), out);
    }
    out.write(END);
  }

  private static void elements(Collection<?> elements, ByteArrayOutputStream out) {
    for (Object element : elements) write(element, out);
    out.write(END);
  }

  private static void binary(int subtype, byte[] data, ByteArrayOutputStream out) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
    out.write(subtype);
    out.writeBytes(data);
  }

  private static byte[] uuid(UUID uuid) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  private static void number(long value, ByteArrayOutputStream out) {
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }
}
