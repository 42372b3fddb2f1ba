package org.miaopi.runtime.graphql;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.accounts.Role;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.store.CertificateStore;
import org.springframework.stereotype.Component;

/** Finds certificates for whoever asks: applicants their own, others without the holder. */
@Component
final class CertificateNodes {

  private final CertificateStore certificates;
  private final Clock clock;

  CertificateNodes(CertificateStore certificates, Clock clock) {
    this.certificates = certificates;
    this.clock = clock;
  }

  @Nullable CertificateNode byId(String id, Account who) {
    return visible(certificates.find(id), who);
  }

  @Nullable CertificateNode byNumber(String numberOrIdentifier, Account who) {
    return visible(certificates.findByNumber(numberOrIdentifier.strip()), who);
  }

  /** As the public sees it, whoever holds it. */
  CertificateNode open(Certificate certificate) {
    return new CertificateNode(certificate, LocalDate.now(clock), false);
  }

  private @Nullable CertificateNode visible(@Nullable Certificate certificate, Account who) {
    if (certificate == null) return null;
    if (!who.roles().contains(Role.APPLICANT)) return open(certificate);
    if (!certificate.owner().equals(who.name())) return null;
    return new CertificateNode(certificate, LocalDate.now(clock), true);
  }
}
