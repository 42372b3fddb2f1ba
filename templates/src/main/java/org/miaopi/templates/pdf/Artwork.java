package org.miaopi.templates.pdf;

import java.util.List;

/**
 * A picture as a PDF draws it: an XObject with all that it refers to. It fills a rectangle of its
 * width and height, whose lower left corner is the origin. Immutable.
 */
public final class Artwork {

  private final List<Part> streams;
  private final double width;
  private final double height;
  private final String digest;

  /**
   * @param streams the XObject first
   */
  Artwork(List<Part> streams, double width, double height) {
    this.streams = List.copyOf(streams);
    this.width = width;
    this.height = height;
    StringBuilder digests = new StringBuilder();
    for (Part part : streams) digests.append(PdfObjects.digest(part.bytes));
    this.digest = digests.toString();
  }

  /** 1 for an image of pixels. */
  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /**
   * A stream and its dictionary.
   *
   * @param entries of the dictionary, cut where the number of another stream is to be inserted
   * @param references the streams to be named at the cuts, by their index
   */
  record Part(List<String> entries, List<Integer> references, byte[] bytes) {}

  /** Writes the streams; the number of the first. */
  int write(PdfObjects objects) {
    objects.tell(digest);
    int[] numbers = streams.stream().mapToInt(any -> objects.reserve()).toArray();
    for (int i = 0; i < numbers.length; i++) {
      Part part = streams.get(i);
      StringBuilder entries = new StringBuilder(part.entries.getFirst());
      for (int cut = 0; cut < part.references.size(); cut++) {
        entries.append(numbers[part.references.get(cut)]).append(" 0 R");
        entries.append(part.entries.get(cut + 1));
      }
      objects.known(numbers[i], entries.toString(), part.bytes);
    }
    return numbers[0];
  }
}
