package org.miaopi.runtime.processing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.miaopi.designer.certificate.NumberRule;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.runtime.certificates.store.NumberStore;
import org.miaopi.templates.identifier.CertificateIdentifier;
import org.springframework.stereotype.Component;

/** Gives certificates their number (证照编号) and their identifier (证照标识, GB/T 36904). */
@Component
final class Numbering {

  private static final int FIRST_VERSION = 1;

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

  /** The identifier that belongs to a number: its letters and digits are the serial. */
  String identifier(Facts facts, String number) {
    ItemDefinition definition = facts.definition();
    String serial = number.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    String issuer = Objects.requireNonNull(definition.elements().departmentCode(), "no issuer");
    return CertificateIdentifier.of(
            definition.certificate().typeCode(), issuer, serial, FIRST_VERSION)
        .text();
  }

  private static NumberRule rule(Facts facts) {
    return facts.item().compiled().certificate().number();
  }

  private static String region(Facts facts) {
    Elements elements = facts.definition().elements();
    return Objects.requireNonNullElse(elements.region(), "");
  }
}
