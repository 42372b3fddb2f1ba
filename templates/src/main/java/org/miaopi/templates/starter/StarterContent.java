package org.miaopi.templates.starter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template is to show.
 *
 * @param title of the certificate
 * @param english its English title; null for none
 * @param issuer in English; null for none
 * @param lines in the order of the form
 * @param photo the name of the field with the holder's photo; null for none
 */
public record StarterContent(
    String title,
    @Nullable String english,
    @Nullable String issuer,
    List<Line> lines,
    @Nullable String photo) {

  public StarterContent {
    lines = List.copyOf(lines);
  }

  /**
   * A line of the certificate.
   *
   * @param english the label in English; null for none
   * @param tag what is printed, with braces
   * @param englishTag what is printed among English words
   */
  public record Line(String label, @Nullable String english, String tag, String englishTag) {

    /** A field as it prints. */
    public static Line of(String label, @Nullable String english, String field) {
      return new Line(label, english, "{{%s}}".formatted(field), "{{%s | en}}".formatted(field));
    }
  }

  /** The first lines, and no more. */
  List<Line> first(int count) {
    return lines.subList(0, Math.min(count, lines.size()));
  }
}
