package org.miaopi.templates.proof;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.identifier.CertificateIdentifier;

/**
 * The facts of a certificate that anybody may see who holds it in hands, in the words that are
 * printed on it.
 *
 * @param issuer 发证机关
 * @param identifier 证照标识
 * @param number 证照编号
 * @param name 证照名称
 * @param holder 持证人, masked; null where the facts name the holder
 * @param issued 发证日期
 * @param validUntil 有效期止, the last day; null is long-term
 * @param facts the public fields, the most telling first
 */
public record Proof(
    String issuer,
    CertificateIdentifier identifier,
    String number,
    String name,
    @Nullable String holder,
    LocalDate issued,
    @Nullable LocalDate validUntil,
    List<Fact> facts) {

  /** A public field as printed. */
  public record Fact(String label, String value) {}

  public Proof {
    facts = List.copyOf(facts);
  }

  /** The same with the first facts only. */
  Proof withFacts(int count) {
    return new Proof(
        issuer, identifier, number, name, holder, issued, validUntil, facts.subList(0, count));
  }
}
