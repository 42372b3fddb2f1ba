package org.miaopi.runtime.store.embedded;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.CorruptedFrameException;

/**
 * Looks whether bytes are BSON documents whose lengths all fit into each other, before anything
 * believes such a length; and whether the store keeps every type in them without loss.
 */
final class BsonShape {

  private static final int DEEPEST = 200;
  private static final int SMALLEST = 5;

  private final ByteBuf bytes;

  BsonShape(ByteBuf bytes) {
    this.bytes = bytes;
  }

  /**
   * Gives where the document that begins {@code at} ends, at most {@code end}.
   *
   * @throws CorruptedFrameException if it is none
   * @throws Unkept if it holds a type that the store does not keep
   */
  int document(int at, int end) {
    return document(at, end, 0);
  }

  /** Gives where the zero-terminated text that begins {@code at} ends. */
  int text(int at, int end) {
    int zero = at < end ? bytes.indexOf(at, end, (byte) 0) : -1;
    require(zero >= 0);
    return zero + 1;
  }

  int number(int at, int end) {
    require(at >= 0 && at + Integer.BYTES <= end);
    return bytes.getIntLE(at);
  }

  static void require(boolean sound) {
    if (!sound) throw new CorruptedFrameException("lengths or types do not fit");
  }

  private int document(int at, int limit, int depth) {
    int length = number(at, limit);
    require(depth < DEEPEST && length >= SMALLEST && length <= limit - at);
    int end = at + length;
    int next = at + Integer.BYTES;
    while (next < end - 1) {
      byte type = bytes.getByte(next);
      next = value(type, text(next + 1, end - 1), end - 1, depth);
    }
    require(next == end - 1 && bytes.getByte(next) == 0);
    return end;
  }

  private int value(byte type, int at, int end, int depth) {
    int next =
        switch (type) {
          case 0x0A, (byte) 0xFF, 0x7F -> at;
          case 0x08 -> at + 1;
          case 0x10 -> at + Integer.BYTES;
          case 0x01, 0x09, 0x11, 0x12 -> at + Long.BYTES;
          case 0x07 -> at + 12;
          case 0x13 -> at + 16;
          case 0x02, 0x0D -> string(at, end);
          case 0x03, 0x04 -> document(at, end, depth + 1);
          case 0x05 -> binary(at, end);
          case 0x0B -> text(text(at, end), end);
          default -> throw new Unkept("type " + (type & 0xFF));
        };
    require(next <= end);
    return next;
  }

  private int string(int at, int end) {
    int length = number(at, end);
    require(length >= 1 && length <= end - at - Integer.BYTES);
    int next = at + Integer.BYTES + length;
    require(bytes.getByte(next - 1) == 0);
    return next;
  }

  private int binary(int at, int end) {
    int length = number(at, end);
    require(length >= 0 && length < end - at - Integer.BYTES);
    byte subtype = bytes.getByte(at + Integer.BYTES);
    boolean uuid = subtype == 3 || subtype == 4;
    if (subtype != 0 && !uuid) throw new Unkept("binary subtype " + (subtype & 0xFF));
    require(!uuid || length == 16);
    return at + Integer.BYTES + 1 + length;
  }

  /** A sound document with a type that would not come back as it went in. */
  static final class Unkept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unkept(String what) {
      super(what, null, false, false);
    }
  }
}
