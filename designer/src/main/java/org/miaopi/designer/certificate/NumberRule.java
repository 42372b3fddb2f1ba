package org.miaopi.designer.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.designer.text.Messages;

/**
 * How the numbers of a certificate are made, such as {@code LNYD{region}{year}{sequence:6}}.
 *
 * <p>Placeholders: {@code {region}} (division code of the item), {@code {year}}, {@code {date}}
 * (yyyyMMdd) of the issue, {@code {sequence:n}} (n digits, exactly once). The sequence starts anew
 * for every text that the others give.
 */
public final class NumberRule {

  private static final Pattern PART = Pattern.compile("\\{([^{}]*)}|([^{}]+)|[{}]");
  private static final Pattern SEQUENCE = Pattern.compile("sequence:([1-9]|1[0-2])");
  private static final Pattern LITERAL = Pattern.compile("[\\p{L}\\p{N}（）()〔〕\\[\\]._-]+");

  /** Filled in, it fits the serial of a certificate identifier (GB/T 36904), which takes 64. */
  private static final int LONGEST = 48;

  private static final Messages MESSAGES = Messages.of(NumberRule.class);

  private final List<String> parts;
  private final int digits;

  private NumberRule(List<String> parts, int digits) {
    this.parts = List.copyOf(parts);
    this.digits = digits;
  }

  /**
   * @param path where the rule stands, for the problem
   */
  public static Reading<NumberRule> parse(String source, String path) {
    if (source.length() > LONGEST) return refused("number.long", path, String.valueOf(LONGEST));
    List<String> parts = new ArrayList<>();
    int digits = 0;
    Matcher matcher = PART.matcher(source);
    while (matcher.find()) {
      @Nullable String placeholder = matcher.group(1);
      if (placeholder == null && !LITERAL.matcher(matcher.group()).matches()) {
        return refused("number.character", path, matcher.group());
      }
      if (placeholder != null) {
        Matcher sequence = SEQUENCE.matcher(placeholder);
        boolean known = List.of("region", "year", "date").contains(placeholder);
        if (!known && !sequence.matches()) return refused("number.unknown", path, placeholder);
        if (!known && digits > 0) return refused("number.sequence", path);
        if (!known) digits = Integer.parseInt(sequence.group(1));
      }
      parts.add(matcher.group());
    }
    if (digits == 0) return refused("number.sequence", path);
    return new Reading<>(new NumberRule(parts, digits), List.of());
  }

  /** What the sequence counts within: the number without its sequence. */
  public String series(String region, LocalDate issued) {
    return text(region, issued, "#");
  }

  /**
   * The number.
   *
   * @param sequence from 1; one that has outgrown its digits is written out in full
   */
  public String number(String region, LocalDate issued, long sequence) {
    return text(region, issued, String.format("%0" + digits + "d", sequence));
  }

  private String text(String region, LocalDate issued, String sequence) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(
          switch (part) {
            case "{region}" -> region;
            case "{year}" -> String.valueOf(issued.getYear());
            case "{date}" -> issued.format(DateTimeFormatter.BASIC_ISO_DATE);
            default -> part.startsWith("{") ? sequence : part;
          });
    }
    return text.toString();
  }

  private static Reading<NumberRule> refused(String code, String path, String... arguments) {
    return new Reading<>(null, List.of(DefinitionProblem.error(MESSAGES, code, path, arguments)));
  }
}
