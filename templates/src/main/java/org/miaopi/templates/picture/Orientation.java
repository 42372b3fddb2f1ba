package org.miaopi.templates.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as it says in the Exif part of a JPEG (orientation, tag 0x0112). */
final class Orientation {

  private static final int UPRIGHT = 1;
  private static final int ORIENTATION_TAG = 0x0112;

  private Orientation() {}

  /** 1 to 8; 1 where the picture does not say. */
  static int of(byte[] picture) {
    ByteBuffer data = ByteBuffer.wrap(picture);
    if (data.remaining() < 4 || data.getShort(0) != (short) 0xffd8) return UPRIGHT;
    int at = 2;
    while (at + 10 < picture.length && (picture[at] & 0xff) == 0xff) {
      int length = data.getShort(at + 2) & 0xffff;
      boolean exif = (picture[at + 1] & 0xff) == 0xe1 && data.getInt(at + 4) == 0x45786966;
      if (exif) return inExif(data, at + 10, Math.min(picture.length, at + 2 + length));
      if (length < 2 || (picture[at + 1] & 0xff) == 0xda) return UPRIGHT;
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static int inExif(ByteBuffer data, int start, int end) {
    if (end - start < 8) return UPRIGHT;
    ByteBuffer tiff = data.slice(start, end - start);
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) return UPRIGHT;
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (entry + 12 > tiff.limit()) return UPRIGHT;
      if ((tiff.getShort(entry) & 0xffff) == ORIENTATION_TAG) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Turns a picture of this size upright, its corner at the origin. */
  static AffineTransform upright(int orientation, double width, double height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
