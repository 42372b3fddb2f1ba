package org.miaopi.designer.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.certificate.NumberRule;
import org.miaopi.designer.definition.Certificate;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.value.Environment;

/** The certificate with its expressions and its number rule. */
public record CompiledCertificate(
    Certificate certificate,
    NumberRule number,
    @Nullable Expression validUntil,
    Expression holderName,
    Expression holderCode) {

  /**
   * What is decided about one certificate on the day of its issue.
   *
   * @param validUntil last day; null is long-term
   * @param holderName null if the answers do not say
   * @param holderCode null if the answers do not say
   */
  public record Terms(
      @Nullable LocalDate validUntil, @Nullable String holderName, @Nullable String holderCode) {}

  /**
   * @param facts of {@link CompiledItem#environment}
   */
  public Terms terms(Environment facts) {
    return new Terms(
        validUntil == null ? null : (LocalDate) validUntil.evaluate(facts),
        (String) holderName.evaluate(facts),
        (String) holderCode.evaluate(facts));
  }
}
