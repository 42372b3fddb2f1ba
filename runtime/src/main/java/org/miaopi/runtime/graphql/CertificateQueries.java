package org.miaopi.runtime.graphql;

import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.credentials.Credentials;
import org.miaopi.runtime.security.SignedIn;
import org.miaopi.runtime.verification.Verification;
import org.miaopi.runtime.verification.Verification.Verdict;
import org.miaopi.runtime.verification.Verifying;
import org.miaopi.templates.credential.SdJwt;
import org.miaopi.templates.proof.ProofVerdict.Flaw;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Issued certificates. */
@Controller
class CertificateQueries {

  private final CertificateNodes certificates;
  private final Credentials credentials;
  private final Verifying verifying;

  CertificateQueries(CertificateNodes certificates, Credentials credentials, Verifying verifying) {
    this.certificates = certificates;
    this.credentials = credentials;
    this.verifying = verifying;
  }

  public record Verified(
      Verdict verdict, @Nullable CertificateNode certificate, @Nullable Flaw flaw) {}

  @QueryMapping
  @Nullable CertificateNode certificate(
      @AuthenticationPrincipal SignedIn who, @Argument String number) {
    return certificates.byNumber(number, who.account());
  }

  @QueryMapping
  Verified verify(@Argument String number) {
    return verified(verifying.byNumber(number));
  }

  @QueryMapping
  Verified verifyCode(@Argument String code) {
    return verified(verifying.byCode(code));
  }

  /** For a wallet: whole for its holder, for others without what names the holder. */
  @SchemaMapping(typeName = "Certificate")
  String credential(CertificateNode node) {
    SdJwt credential =
        node.own()
            ? credentials.of(node.certificate())
            : credentials.withoutHolder(node.certificate());
    return credential.text();
  }

  private Verified verified(Verification verification) {
    @Nullable Certificate certificate = verification.certificate();
    return new Verified(
        verification.verdict(),
        certificate == null ? null : certificates.open(certificate),
        verification.flaw());
  }
}
