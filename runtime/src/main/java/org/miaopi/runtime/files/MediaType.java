package org.miaopi.runtime.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that the platform takes; told by the content, whatever the name says. */
public enum MediaType {
  PDF("application/pdf", "PDF", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
  JPEG("image/jpeg", "JPG", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
  PNG("image/png", "PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});

  private final String text;
  private final String word;
  private final byte[] start;

  MediaType(String text, String word, byte[] start) {
    this.text = text;
    this.word = word;
    this.start = start;
  }

  /** What the content is; empty if it is nothing that is taken. */
  public static Optional<MediaType> of(byte[] content) {
    return Stream.of(values()).filter(it -> it.begins(content)).findFirst();
  }

  /** As it stands in HTTP, such as {@code image/png}. */
  public String text() {
    return text;
  }

  public boolean isImage() {
    return this != PDF;
  }

  /** The kinds that these media types name, as people say it: {@code PDF / JPG}. */
  public static String words(List<String> texts) {
    List<String> words =
        Stream.of(values()).filter(it -> texts.contains(it.text)).map(it -> it.word).toList();
    return String.join(" / ", words);
  }

  private boolean begins(byte[] content) {
    return content.length > start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }
}
