package org.miaopi.runtime.processing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.miaopi.designer.certificate.NumberRule;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.json.StableJson;
import org.miaopi.runtime.certificates.store.NumberStore;
import org.miaopi.templates.identifier.CertificateIdentifier;
import org.springframework.stereotype.Component;

/** Gives certificates their number (证照编号) and their identifier (证照标识, GB/T 36904). */
@Component
final class Numbering {

  private static final int FIRST_VERSION = 1;

  /** As many as four letters or digits can tell apart. */
  private static final long MARKS = 36L * 36 * 36 * 36;

  private final NumberStore numbers;

  Numbering(NumberStore numbers) {
    this.numbers = numbers;
  }

  /** A number that looks like the next ones, for trying out whether it can be printed. */
  String example(Facts facts, LocalDate issued) {
    return rule(facts).number(region(facts), issued, 0);
  }

  /** A number that was never given before. */
  String next(Facts facts, LocalDate issued) {
    NumberRule rule = rule(facts);
    long sequence = numbers.next(rule.series(region(facts), issued));
    return rule.number(region(facts), issued, sequence);
  }

  /** The identifier that belongs to a number of that day. */
  String identifier(Facts facts, String number, LocalDate issued) {
    ItemDefinition definition = facts.definition();
    String serial = serial(number, rule(facts).series(region(facts), issued));
    String issuer = Objects.requireNonNull(definition.elements().departmentCode(), "no issuer");
    return CertificateIdentifier.of(
            definition.certificate().typeCode(), issuer, serial, FIRST_VERSION)
        .text();
  }

  /**
   * The letters and digits of a number. Series that differ in other characters only, such as 鲁食许
   * and 鲁食变, are told apart by four more.
   */
  static String serial(String number, String series) {
    String serial = lettersAndDigits(number);
    boolean whole = lettersAndDigits(series).equals(series.replace("#", ""));
    return whole ? serial : serial + mark(series);
  }

  private static String lettersAndDigits(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
  }

  private static String mark(String series) {
    String hash = StableJson.hash(series.getBytes(StandardCharsets.UTF_8));
    long any = Long.parseLong(hash, 0, 12, 16) % MARKS;
    return Long.toString(MARKS + any, 36).substring(1).toUpperCase(Locale.ROOT);
  }

  private static NumberRule rule(Facts facts) {
    return facts.item().compiled().certificate().number();
  }

  private static String region(Facts facts) {
    Elements elements = facts.definition().elements();
    return Objects.requireNonNullElse(elements.region(), "");
  }
}
