package org.miaopi.templates.ofd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A ZIP file (APPNOTE 6.3) of one form: every part with its sizes ahead, none dated, no comments,
 * then the directory. So the parts alone determine each byte.
 */
final class Archive {

  static final int LOCAL = 0x04034b50;
  static final int LOCAL_BYTES = 30;
  static final int ENTRY = 0x02014b50;
  static final int ENTRY_BYTES = 46;
  static final int END = 0x06054b50;
  static final int END_BYTES = 22;

  /** Where an entry of the directory says where its part begins. */
  static final int ENTRY_OFFSET = 42;

  /** Where the end says where the directory begins. */
  static final int END_OFFSET = 16;

  private static final int VERSION = 20;

  /** The first day that the format knows. */
  private static final int DATE = 0x0021;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(160 * 1024);
  private final List<Placed> parts = new ArrayList<>();

  private record Placed(byte[] name, Part part, int offset) {}

  void add(Part part) {
    byte[] name = part.name().getBytes(StandardCharsets.US_ASCII);
    parts.add(new Placed(name, part, out.size()));
    ByteBuffer header = buffer(LOCAL_BYTES).putInt(LOCAL);
    common(header, part, name);
    out.writeBytes(header.array());
    out.writeBytes(name);
    out.writeBytes(part.packed());
  }

  /** Reads the next part of a file of this form, which must be proven to be one. */
  static Part part(ByteBuffer in) {
    int start = in.position();
    byte[] packed = new byte[in.getInt(start + 18)];
    byte[] name = new byte[in.getShort(start + 26)];
    in.position(start + LOCAL_BYTES).get(name).get(packed);
    return new Part(
        new String(name, StandardCharsets.US_ASCII),
        in.getShort(start + 8),
        packed,
        in.getInt(start + 22),
        in.getInt(start + 14),
        new byte[0]);
  }

  /** What was written up to here. */
  byte[] bytes() {
    return out.toByteArray();
  }

  /** Writes the directory; the whole file. */
  byte[] finish() {
    int start = out.size();
    for (Placed it : parts) {
      ByteBuffer entry = buffer(ENTRY_BYTES).putInt(ENTRY).putShort((short) VERSION);
      common(entry, it.part, it.name);
      out.writeBytes(entry.putInt(ENTRY_OFFSET, it.offset).array());
      out.writeBytes(it.name);
    }
    short count = (short) parts.size();
    ByteBuffer end = buffer(END_BYTES).putInt(END).putInt(0).putShort(count).putShort(count);
    out.writeBytes(end.putInt(out.size() - start).putInt(start).array());
    return out.toByteArray();
  }

  private static void common(ByteBuffer to, Part part, byte[] name) {
    to.putShort((short) VERSION).putShort((short) 0).putShort((short) part.method());
    to.putShort((short) 0).putShort((short) DATE).putInt(part.checksum());
    to.putInt(part.packed().length).putInt(part.size()).putShort((short) name.length);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
