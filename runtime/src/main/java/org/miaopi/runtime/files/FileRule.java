package org.miaopi.runtime.files;

import java.util.List;
import java.util.Optional;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;

/**
 * Which files one place takes.
 *
 * @param accept media types
 * @param maximumMegabytes largest size
 */
public record FileRule(List<String> accept, int maximumMegabytes) {

  /** Bytes that any file may have. */
  public static final int LARGEST_MEGABYTES = 10;

  /** A photo that answers a field. */
  public static final FileRule PHOTO =
      new FileRule(List.of(MediaType.JPEG.text(), MediaType.PNG.text()), 5);

  private static final Messages MESSAGES = Messages.of(FileRule.class);
  private static final List<String> ALL =
      List.of(MediaType.PDF.text(), MediaType.JPEG.text(), MediaType.PNG.text());

  public FileRule {
    accept = accept.isEmpty() ? ALL : List.copyOf(accept);
    maximumMegabytes = Math.min(maximumMegabytes, LARGEST_MEGABYTES);
  }

  /**
   * What the content is.
   *
   * @throws Refusal if this place does not take it: 413 or 415
   */
  public MediaType check(byte[] content) {
    if (content.length > maximumMegabytes * 1024L * 1024L) {
      throw Refusal.of(413, MESSAGES, "file.large", String.valueOf(maximumMegabytes));
    }
    if (content.length == 0) throw Refusal.of(415, MESSAGES, "file.empty");
    Optional<MediaType> type = MediaType.of(content);
    if (type.isEmpty() || !accept.contains(type.get().text())) {
      throw Refusal.of(415, MESSAGES, "file.type", MediaType.words(accept));
    }
    if (type.get().isImage() && !Picture.isReadable(content)) {
      throw Refusal.of(415, MESSAGES, "file.picture");
    }
    return type.get();
  }
}
