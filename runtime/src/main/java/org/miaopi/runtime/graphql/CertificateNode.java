package org.miaopi.runtime.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Localized;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.PublicField;

/**
 * A certificate as the schema has it.
 *
 * @param own true if the one who asks holds it
 */
public record CertificateNode(Certificate certificate, LocalDate today, boolean own) {

  public record Holder(@Nullable String name, @Nullable String code) {}

  public Localized name() {
    return certificate.name();
  }

  public String number() {
    return certificate.number();
  }

  public String identifier() {
    return certificate.identifier();
  }

  public Localized issuer() {
    return certificate.issuer();
  }

  public LocalDate issueDate() {
    return certificate.issueDate();
  }

  public @Nullable LocalDate validUntil() {
    return certificate.validUntil();
  }

  public String status() {
    return certificate.standing(today).toUpperCase(Locale.ROOT);
  }

  public List<PublicField> publicFields() {
    return certificate.publicFields();
  }

  public @Nullable Holder holder() {
    return own ? new Holder(certificate.holderName(), certificate.holderCode()) : null;
  }
}
