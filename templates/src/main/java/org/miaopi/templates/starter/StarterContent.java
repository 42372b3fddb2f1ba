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
 * @param tables of the form, below the lines
 * @param photo the name of the field with the holder's photo; null for none
 */
public record StarterContent(
    String title,
    @Nullable String english,
    @Nullable String issuer,
    List<Line> lines,
    List<Rows> tables,
    @Nullable String photo) {

  public StarterContent {
    lines = List.copyOf(lines);
    tables = List.copyOf(tables);
  }

  /**
   * A line of the certificate.
   *
   * @param english the label in English; null for none
   * @param tag what is printed, with braces
   * @param englishTag what is printed among English words
   * @param longest how many characters may be printed; 0 where they are few
   */
  public record Line(
      String label, @Nullable String english, String tag, String englishTag, int longest) {

    /** A field as it prints. */
    public static Line of(String label, @Nullable String english, String field, int longest) {
      String tag = "{{%s}}".formatted(field);
      return new Line(label, english, tag, "{{%s | en}}".formatted(field), longest);
    }
  }

  /**
   * The room to leave for the longest of some lines, in points: no more than half of what there is.
   *
   * @param characters that stand in a line
   * @param height of a line
   */
  static double growth(List<Line> lines, double characters, double height, double room) {
    int longest = lines.stream().mapToInt(Line::longest).max().orElse(0);
    double more = Math.max(0, Math.ceil(longest / Math.floor(characters)) - 1) * height;
    return Math.min(more, room / 2);
  }

  /**
   * A table that repeats for each row that was entered.
   *
   * @param english the label in English; null for none
   * @param field whose rows they are
   * @param columns what stands in each row
   */
  public record Rows(String label, @Nullable String english, String field, List<Line> columns) {
    public Rows {
      columns = List.copyOf(columns);
    }
  }
}
