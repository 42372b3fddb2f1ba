package org.miaopi.templates.fonts;

import java.nio.ByteBuffer;
import java.util.SortedMap;

/** Writes tables as a TrueType file. */
final class SfntWriter {

  private static final int MAGIC_SUM = 0xb1b0afba;

  private SfntWriter() {}

  static byte[] write(SortedMap<String, byte[]> tables) {
    int count = tables.size();
    int header = 12 + 16 * count;
    int length = header + tables.values().stream().mapToInt(it -> padded(it.length)).sum();
    ByteBuffer out = ByteBuffer.allocate(length);
    int power = Integer.highestOneBit(count);
    out.putInt(0x00010000).putChar((char) count).putChar((char) (16 * power));
    out.putChar((char) Integer.numberOfTrailingZeros(power)).putChar((char) (16 * (count - power)));
    int at = header;
    int head = 0;
    for (var table : tables.entrySet()) {
      byte[] content = table.getValue();
      if (table.getKey().equals("head")) {
        ByteBuffer.wrap(content).putInt(8, 0);
        head = at;
      }
      out.put(at, content);
      for (char letter : table.getKey().toCharArray()) out.put((byte) letter);
      out.putInt(sum(out, at, padded(content.length))).putInt(at).putInt(content.length);
      at += padded(content.length);
    }
    out.putInt(head + 8, MAGIC_SUM - sum(out, 0, length));
    return out.array();
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static int sum(ByteBuffer bytes, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) sum += bytes.getInt(at);
    return sum;
  }
}
