package org.miaopi.runtime.supervision;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.CertificateStatus;
import org.miaopi.runtime.certificates.StatusChange;
import org.miaopi.runtime.certificates.store.CertificateStore;
import org.miaopi.runtime.processing.Replay;
import org.springframework.stereotype.Service;

/** Finds issued certificates and revokes them. */
@Service
public final class Supervision {

  private static final Messages MESSAGES = Messages.of(Supervision.class);
  private static final int PAGE = 50;
  private static final int LONGEST_REASON = 1000;

  private final CertificateStore certificates;
  private final ApplicationStore applications;
  private final Replay replay;
  private final Clock clock;

  Supervision(
      CertificateStore certificates, ApplicationStore applications, Replay replay, Clock clock) {
    this.certificates = certificates;
    this.applications = applications;
    this.replay = replay;
    this.clock = clock;
  }

  /**
   * Certificates, the latest issued first, 50 at a time.
   *
   * @param query number or identifier, exactly; blank for all
   * @param before id of the certificate behind which to go on; null from the latest
   * @throws Refusal 404 if there is none of that id
   */
  public List<Certificate> list(String query, @Nullable String before) {
    if (query.isBlank()) return certificates.all(before == null ? null : find(before), PAGE);
    Certificate found = certificates.findByNumber(query.strip());
    return found == null ? List.of() : List.of(found);
  }

  /**
   * How the rules judged the application behind a certificate.
   *
   * @throws Refusal 404 if there is none, 409 if a person decided
   */
  public Replay.Comparison explanation(String id) {
    Application application = applications.find(find(id).id());
    if (application == null) throw Refusal.of(404, MESSAGES, "revoke.unknown");
    return replay.replay(application);
  }

  /**
   * Withdraws a certificate for ever, at once. Once more changes nothing: the first reason stays.
   *
   * @throws Refusal 404 if there is none, 422 without a reason
   */
  public Certificate revoke(Account account, String id, @Nullable String reason) {
    String why = reason(reason).orRefuse();
    Certificate seen = find(id);
    while (seen.status() != CertificateStatus.REVOKED) {
      StatusChange change =
          new StatusChange(
              CertificateStatus.REVOKED,
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              account.name(),
              why);
      certificates.changeStatus(id, seen.status(), change);
      seen = find(id);
    }
    return seen;
  }

  private static Reading<String> reason(@Nullable String reason) {
    String given = reason == null ? "" : reason.strip();
    if (given.isEmpty()) return refused("revoke.reason");
    if (given.length() > LONGEST_REASON) return refused("revoke.reasonLong");
    return new Reading<>(given, List.of());
  }

  private static Reading<String> refused(String code) {
    String most = String.valueOf(LONGEST_REASON);
    return new Reading<>(null, List.of(DefinitionProblem.error(MESSAGES, code, "/reason", most)));
  }

  private Certificate find(String id) {
    Certificate certificate = certificates.find(id);
    if (certificate == null) throw Refusal.of(404, MESSAGES, "revoke.unknown");
    return certificate;
  }
}
