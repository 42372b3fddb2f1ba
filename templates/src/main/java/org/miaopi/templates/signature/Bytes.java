package org.miaopi.templates.signature;

import java.util.Arrays;

/** Looks for bytes within bytes. */
public final class Bytes {

  private Bytes() {}

  public static boolean isAt(byte[] file, int at, byte[] part) {
    return at >= 0
        && at <= file.length - part.length
        && Arrays.equals(file, at, at + part.length, part, 0, part.length);
  }

  /** Where the part stands first, at this place or after, or -1. */
  static int indexOf(byte[] file, byte[] part, int from) {
    for (int at = from; at <= file.length - part.length; at++) {
      if (file[at] == part[0] && isAt(file, at, part)) return at;
    }
    return -1;
  }

  /** Where the part stands last, or -1. */
  public static int lastIndexOf(byte[] file, byte[] part) {
    for (int at = file.length - part.length; at >= 0; at--) {
      if (file[at] == part[0] && isAt(file, at, part)) return at;
    }
    return -1;
  }
}
