package org.miaopi.runtime.graphql;

import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.security.SignedIn;
import org.miaopi.runtime.verification.Verification;
import org.miaopi.runtime.verification.Verification.Verdict;
import org.miaopi.runtime.verification.Verifying;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Issued certificates. */
@Controller
class CertificateQueries {

  private final CertificateNodes certificates;
  private final Verifying verifying;

  CertificateQueries(CertificateNodes certificates, Verifying verifying) {
    this.certificates = certificates;
    this.verifying = verifying;
  }

  public record Verified(Verdict verdict, @Nullable CertificateNode certificate) {}

  @QueryMapping
  @Nullable CertificateNode certificate(
      @AuthenticationPrincipal SignedIn who, @Argument String number) {
    return certificates.byNumber(number, who.account());
  }

  @QueryMapping
  Verified verify(@Argument String number) {
    Verification verification = verifying.byNumber(number);
    @Nullable Certificate certificate = verification.certificate();
    return new Verified(
        verification.verdict(), certificate == null ? null : certificates.open(certificate));
  }
}
