package org.miaopi.templates.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.proof.CborWriter.Tagged;
import org.miaopi.templates.proof.ProofVerdict.Flaw;

/**
 * Reads what {@link CborWriter} writes and nothing else: numbers in their shortest form, lengths
 * known beforehand, names of maps whole numbers in ascending order and so each only once, at most 4
 * levels, nothing after the value.
 */
final class CborReader {

  private static final int DEEPEST = 4;

  /** What browsers count exactly. */
  private static final long LARGEST = (1L << 53) - 1;

  private final byte[] bytes;
  private int at;

  private CborReader(byte[] bytes) {
    this.bytes = bytes;
  }

  static @Nullable Object read(byte[] bytes) throws FlawException {
    CborReader reader = new CborReader(bytes);
    Object value = reader.value(DEEPEST);
    if (reader.at != bytes.length) throw flaw();
    return value;
  }

  private @Nullable Object value(int levels) throws FlawException {
    if (levels == 0) throw flaw();
    int first = next();
    if (first == CborWriter.NULL) return null;
    long number = number(first & 0x1f);
    return switch (first >> 5) {
      case CborWriter.UNSIGNED -> number;
      case CborWriter.NEGATIVE -> -1 - number;
      case CborWriter.BYTES -> take(number);
      case CborWriter.TEXT -> text(take(number));
      case CborWriter.ARRAY -> list(number, levels);
      case CborWriter.MAP -> map(number, levels);
      case CborWriter.TAG -> new Tagged(number, value(levels - 1));
      default -> throw flaw();
    };
  }

  private List<@Nullable Object> list(long size, int levels) throws FlawException {
    List<@Nullable Object> list = new ArrayList<>();
    int count = fitting(size);
    for (int i = 0; i < count; i++) list.add(value(levels - 1));
    return list;
  }

  private Map<Long, @Nullable Object> map(long size, int levels) throws FlawException {
    Map<Long, @Nullable Object> map = new LinkedHashMap<>();
    byte[] before = {};
    int count = fitting(size);
    for (int i = 0; i < count; i++) {
      int start = at;
      if (!(value(1) instanceof Long key)) throw flaw();
      byte[] name = Arrays.copyOfRange(bytes, start, at);
      if (Arrays.compareUnsigned(before, name) >= 0) throw flaw();
      map.put(key, value(levels - 1));
      before = name;
    }
    return map;
  }

  /** The number of a head, from its five low bits or the bytes after it. */
  private long number(int low) throws FlawException {
    if (low < 24) return low;
    if (low > 27) throw flaw();
    int size = 1 << low - 24;
    byte[] wide = new byte[8];
    System.arraycopy(take(size), 0, wide, 8 - size, size);
    long number = ByteBuffer.wrap(wide).getLong();
    long least = size == 1 ? 24 : 1L << 4 * size;
    boolean shortest = number >= least; // also false for what a Long cannot hold
    if (!shortest || number > LARGEST) throw flaw();
    return number;
  }

  private byte[] take(long length) throws FlawException {
    int from = at;
    at += fitting(length);
    return Arrays.copyOfRange(bytes, from, at);
  }

  /** A length, which cannot be more than the bytes that are left. */
  private int fitting(long length) throws FlawException {
    if (length > bytes.length - at) throw flaw();
    return (int) length;
  }

  private int next() throws FlawException {
    if (at == bytes.length) throw flaw();
    return bytes[at++] & 0xff;
  }

  private static String text(byte[] utf8) throws FlawException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException broken) {
      throw flaw();
    }
  }

  private static FlawException flaw() {
    return new FlawException(Flaw.CBOR);
  }
}
