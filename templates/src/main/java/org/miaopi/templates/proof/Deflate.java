package org.miaopi.templates.proof;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.miaopi.templates.proof.ProofVerdict.Flaw;

/** The zlib format (RFC 1950), inflated to 8 KiB at most. */
final class Deflate {

  private static final int LARGEST = 8 << 10;

  private Deflate() {}

  static byte[] write(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] room = new byte[bytes.length + 64];
      return Arrays.copyOf(room, deflater.deflate(room));
    } finally {
      deflater.end(); // gives native memory back at once
    }
  }

  /** One whole stream and nothing after it. */
  static byte[] read(byte[] bytes) throws FlawException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      byte[] room = new byte[LARGEST + 1];
      int length = inflater.inflate(room);
      if (length > LARGEST) throw new FlawException(Flaw.SIZE);
      boolean whole = inflater.finished() && inflater.getRemaining() == 0;
      if (!whole) throw new FlawException(Flaw.DEFLATE);
      return Arrays.copyOf(room, length);
    } catch (DataFormatException notZlib) {
      throw new FlawException(Flaw.DEFLATE);
    } finally {
      inflater.end();
    }
  }
}
