package org.miaopi.templates.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedSet;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.fonts.FontProgram;

/**
 * Some characters of a face, as a font of a PDF (ISO 32000-2, 9.7). Each character has a code of
 * its own, so that text can be searched and copied exactly. Immutable.
 */
final class FontPart {

  private final Face face;
  private final int[] codePoints;
  private final byte[] program;
  private final byte[] unicode;
  private final String digest;
  private final String name;

  FontPart(Face face, SortedSet<Integer> characters) {
    this.face = face;
    this.codePoints = characters.stream().mapToInt(it -> it).toArray();
    int[] glyphs = new int[codePoints.length + 1];
    for (int i = 0; i < codePoints.length; i++) {
      glyphs[i + 1] = face.program().glyph(codePoints[i]);
    }
    byte[] subset = face.program().subset(glyphs);
    byte[] map = unicode().getBytes(StandardCharsets.US_ASCII);
    this.digest = PdfObjects.digest(subset) + PdfObjects.digest(map);
    this.name = tag(digest) + "+" + face.program().name();
    this.program = PdfObjects.deflated(subset);
    this.unicode = PdfObjects.deflated(map);
  }

  /** The code of a character; 0 where it is not among these. */
  int code(int codePoint) {
    return Math.max(0, Arrays.binarySearch(codePoints, codePoint) + 1);
  }

  /** The advance that the font declares, in thousandths. */
  long width(int codePoint) {
    return Math.round(face.advance(codePoint));
  }

  /** Writes the font; its number. */
  int write(PdfObjects objects) {
    int file = objects.reserve();
    objects.known(file, "/Filter /FlateDecode", program);
    int toUnicode = objects.reserve();
    objects.known(toUnicode, "/Filter /FlateDecode", unicode);
    objects.tell(digest);
    int descriptor = objects.add(descriptor(file));
    int descendant =
        objects.add(
            "<</Type /Font/Subtype /CIDFontType2/BaseFont /"
                + name
                + "/CIDSystemInfo <</Registry (Adobe)/Ordering (Identity)/Supplement 0>>"
                + "/FontDescriptor "
                + descriptor
                + " 0 R/CIDToGIDMap /Identity/DW 1000/W ["
                + widths()
                + "]>>");
    return objects.add(
        "<</Type /Font/Subtype /Type0/BaseFont /"
            + name
            + "/Encoding /Identity-H/DescendantFonts ["
            + descendant
            + " 0 R]/ToUnicode "
            + toUnicode
            + " 0 R>>");
  }

  private String descriptor(int file) {
    FontProgram font = face.program();
    int[] box = font.box();
    StringBuilder edges = new StringBuilder();
    for (int edge : box) edges.append(scaled(edge)).append(' ');
    return "<</Type /FontDescriptor/FontName /%s/Flags 4/FontBBox [%s]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight 730/StemV %d/FontFile2 %d 0 R>>"
        .formatted(
            name,
            edges.toString().strip(),
            scaled(font.ascent()),
            scaled(font.descent()),
            face.weight() / 5,
            file);
  }

  private long scaled(int units) {
    return Math.round(units * 1000.0 / face.program().unitsPerEm());
  }

  /** Runs of characters whose advance is not the usual one. */
  private String widths() {
    StringBuilder widths = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < codePoints.length; i++) {
      long width = width(codePoints[i]);
      if (width == 1000) {
        if (open) widths.append(']');
        open = false;
        continue;
      }
      widths.append(open ? " " : (i + 1) + "[").append(width);
      open = true;
    }
    return widths.append(open ? "]" : "").toString();
  }

  private String unicode() {
    StringBuilder map = new StringBuilder(512 + 16 * codePoints.length);
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n");
    map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n");
    for (int from = 0; from < codePoints.length; from += 100) {
      int to = Math.min(codePoints.length, from + 100);
      map.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        byte[] text = Character.toString(codePoints[i]).getBytes(StandardCharsets.UTF_16BE);
        map.append('<').append(HexFormat.of().toHexDigits((short) (i + 1))).append("> <");
        map.append(HexFormat.of().formatHex(text)).append(">\n");
      }
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString();
  }

  /** Six capital letters, as subsets are named. */
  private static String tag(String digest) {
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      int part = Integer.parseInt(digest.substring(2 * i, 2 * i + 2), 16);
      tag.append((char) ('A' + part % 26));
    }
    return tag.toString();
  }
}
