package org.miaopi.runtime.processing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.form.CompiledCertificate;
import org.miaopi.runtime.keys.ProofKeys;
import org.miaopi.templates.format.Masks;
import org.miaopi.templates.identifier.CertificateIdentifier;
import org.miaopi.templates.proof.Proof;
import org.miaopi.templates.proof.Proof.Fact;
import org.miaopi.templates.proof.ProofCode;
import org.springframework.stereotype.Component;

/**
 * What the QR code of a certificate says: the address of verification with the proof in its
 * fragment, or with the identifier where the proof finds no room.
 */
@Component
final class QrText {

  private static final Locale PRINTED = Locale.SIMPLIFIED_CHINESE;

  private final ProofKeys keys;
  private final PublicAddress address;

  QrText(ProofKeys keys, PublicAddress address) {
    this.keys = keys;
    this.address = address;
  }

  String of(
      Facts known,
      CompiledCertificate.Terms terms,
      String number,
      String identifier,
      LocalDate issued) {
    Optional<CertificateIdentifier> parsed = CertificateIdentifier.parse(identifier);
    return parsed
        .map(it -> proof(known, terms, number, it, issued))
        .flatMap(it -> ProofCode.write(it, keys.key()))
        .map(it -> ProofCode.link(address.verification(), it))
        .orElseGet(() -> address.verification(identifier));
  }

  private static Proof proof(
      Facts known,
      CompiledCertificate.Terms terms,
      String number,
      CertificateIdentifier identifier,
      LocalDate issued) {
    List<Fact> facts =
        PublicFields.of(known).stream()
            .map(it -> new Fact(it.label().in(PRINTED), it.value().in(PRINTED)))
            .toList();
    return new Proof(
        CertificateDocument.issuer(known.definition()),
        identifier,
        number,
        known.definition().certificate().name().in(PRINTED),
        holder(terms.holderName(), facts),
        issued,
        terms.validUntil(),
        facts);
  }

  /** Only what the item makes public may be read by everyone who passes by. */
  private static @Nullable String holder(@Nullable String name, List<Fact> facts) {
    boolean published = facts.stream().anyMatch(it -> it.value().equals(name));
    return name == null || published ? null : Masks.mask(name);
  }
}
