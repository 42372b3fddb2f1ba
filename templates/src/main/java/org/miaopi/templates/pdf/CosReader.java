package org.miaopi.templates.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Takes a stream that PDFBox made apart, with all streams that it refers to. */
final class CosReader {

  /** Stands in a dictionary where the number of a stream will be inserted. */
  private static final String CUT = "\0";

  private final List<Artwork.Part> parts = new ArrayList<>();
  private final Map<COSStream, Integer> known = new IdentityHashMap<>();
  private List<Integer> references = new ArrayList<>();

  private CosReader() {}

  /** The stream itself comes first. */
  static List<Artwork.Part> read(COSStream stream) throws IOException {
    CosReader reader = new CosReader();
    Deque<COSStream> open = new ArrayDeque<>(List.of(stream));
    reader.known.put(stream, 0);
    while (!open.isEmpty()) reader.part(open.remove(), open);
    return reader.parts;
  }

  private void part(COSStream stream, Deque<COSStream> open) throws IOException {
    references = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    entries(stream, text, open);
    try (InputStream in = stream.createRawInputStream()) {
      List<String> cut = List.of(text.toString().split(CUT, -1));
      parts.add(new Artwork.Part(cut, List.copyOf(references), in.readAllBytes()));
    }
  }

  private void refer(COSStream stream, StringBuilder to, Deque<COSStream> open) {
    Integer index = known.get(stream);
    if (index == null) {
      index = known.size();
      known.put(stream, index);
      open.add(stream);
    }
    references.add(index);
    to.append(CUT);
  }

  private void entries(COSDictionary dictionary, StringBuilder to, Deque<COSStream> open) {
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      if (entry.getKey().equals(COSName.LENGTH) && dictionary instanceof COSStream) continue;
      name(entry.getKey(), to);
      to.append(' ');
      value(entry.getValue(), to, open);
    }
  }

  private void value(@Nullable COSBase value, StringBuilder to, Deque<COSStream> open) {
    switch (value) {
      case null -> to.append("null");
      case COSNull ignored -> to.append("null");
      case COSObject reference -> value(reference.getObject(), to, open);
      case COSStream stream -> refer(stream, to, open);
      case COSDictionary dictionary -> {
        to.append("<<");
        entries(dictionary, to, open);
        to.append(">>");
      }
      case COSArray array -> {
        to.append('[');
        for (COSBase element : array) {
          value(element, to, open);
          to.append(' ');
        }
        to.append(']');
      }
      case COSName name -> name(name, to);
      case COSString string -> to.append('<').append(string.toHexString()).append('>');
      case COSInteger integer -> to.append(integer.longValue());
      case COSFloat number -> Numbers.exact(to, number.floatValue());
      case COSBoolean bool -> to.append(bool.getValue());
      default -> throw new IllegalStateException("Not expected in a picture: " + value);
    }
  }

  private static void name(COSName name, StringBuilder to) {
    to.append('/');
    for (char c : name.getName().toCharArray()) {
      boolean plain = c > ' ' && c < 0x7f && "#/()<>[]{}%".indexOf(c) < 0;
      if (plain) to.append(c);
      else to.append("#%02X".formatted((int) c));
    }
  }
}
