package org.miaopi.templates.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour space that documents are meant for, sRGB (IEC 61966-2-1), as a small ICC profile
 * (version 4.2): archives must know what red a seal is.
 */
final class StandardRgb {

  /** As PDF names it. */
  static final String NAME = "sRGB IEC61966-2.1";

  private static final int HEADER = 128;

  /** The light that profiles count from (D50), and the red, green and blue of sRGB under it. */
  private static final double[] WHITE = {0.9642, 1, 0.8249};

  private static final double[] RED = {0.43607, 0.22249, 0.01392};
  private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
  private static final double[] BLUE = {0.14307, 0.06061, 0.7141};

  /** From the light of sRGB (D65) to that of profiles, by Bradford's method. */
  private static final double[] ADAPTATION = {
    1.04791, 0.02293, -0.0502, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179
  };

  /** Exponent, then a, b, c and d: (aX+b)^2.4 from d on, cX below. */
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  private static final byte[] PROFILE = profile();

  private StandardRgb() {}

  /** Writes the output intent; its number. */
  static int write(PdfObjects objects) {
    int profile = objects.stream("/N 3/Filter /FlateDecode", PdfObjects.deflated(PROFILE));
    return objects.add(
        "<</Type /OutputIntent/S /GTS_PDFA1/OutputConditionIdentifier (%s)/Info (%s)/DestOutputProfile %d 0 R>>"
            .formatted(NAME, NAME, profile));
  }

  private static byte[] profile() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", text("sRGB"));
    tags.put("cprt", text("CC0"));
    tags.put("wtpt", numbers("XYZ ", WHITE));
    tags.put("chad", numbers("sf32", ADAPTATION));
    tags.put("rXYZ", numbers("XYZ ", RED));
    tags.put("gXYZ", numbers("XYZ ", GREEN));
    tags.put("bXYZ", numbers("XYZ ", BLUE));
    byte[] curve = curve();
    for (String tag : new String[] {"rTRC", "gTRC", "bTRC"}) tags.put(tag, curve);
    int content = HEADER + 4 + 12 * tags.size();
    int length = content + tags.values().stream().distinct().mapToInt(it -> it.length).sum();
    ByteBuffer out = ByteBuffer.allocate(length);
    header(out, length);
    out.position(HEADER).putInt(tags.size());
    Map<byte[], Integer> places = new LinkedHashMap<>();
    int end = content;
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      byte[] bytes = tag.getValue();
      Integer known = places.putIfAbsent(bytes, end);
      int at = known == null ? end : known;
      out.put(ascii(tag.getKey())).putInt(at).putInt(bytes.length);
      if (known != null) continue;
      out.put(at, bytes);
      end += bytes.length;
    }
    return out.array();
  }

  private static void header(ByteBuffer out, int length) {
    out.putInt(0, length).putInt(8, 0x04200000);
    out.put(12, ascii("mntrRGB XYZ "));
    out.putShort(24, (short) 2026).putShort(26, (short) 1).putShort(28, (short) 1);
    out.put(36, ascii("acsp"));
    for (int i = 0; i < 3; i++) out.putInt(68 + 4 * i, fixed(WHITE[i]));
  }

  /** In one language; padded to a multiple of four bytes, as is everything here. */
  private static byte[] text(String text) {
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer out = ByteBuffer.allocate(28 + (utf16.length + 3) / 4 * 4);
    out.put(ascii("mluc")).putInt(0).putInt(1).putInt(12);
    return out.put(ascii("enUS")).putInt(utf16.length).putInt(28).put(utf16).array();
  }

  private static byte[] curve() {
    ByteBuffer out = ByteBuffer.allocate(12 + 4 * CURVE.length);
    out.put(ascii("para")).putInt(0).putShort((short) 3).putShort((short) 0);
    for (double number : CURVE) out.putInt(fixed(number));
    return out.array();
  }

  private static byte[] numbers(String type, double[] numbers) {
    ByteBuffer out = ByteBuffer.allocate(8 + 4 * numbers.length);
    out.put(ascii(type)).putInt(0);
    for (double number : numbers) out.putInt(fixed(number));
    return out.array();
  }

  private static int fixed(double number) {
    return (int) Math.round(number * 0x10000);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
