package org.miaopi.runtime.processing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.miaopi.designer.form.CompiledCertificate;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.Preparation;
import org.miaopi.runtime.applications.Referral;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.signing.DocumentSigner;
import org.miaopi.templates.TemplateProblem;
import org.springframework.stereotype.Component;

/** Fixes all that stands on the certificate. A number is spent only on what can be printed. */
@Component
final class PrepareStep implements Step {

  private static final Messages MESSAGES = Messages.of(PrepareStep.class);

  private final Facts.Reader facts;
  private final Numbering numbering;
  private final CertificateData data;
  private final DocumentSigner signer;
  private final QrText qrText;
  private final Clock clock;

  PrepareStep(
      Facts.Reader facts,
      Numbering numbering,
      CertificateData data,
      DocumentSigner signer,
      QrText qrText,
      Clock clock) {
    this.facts = facts;
    this.numbering = numbering;
    this.data = data;
    this.signer = signer;
    this.qrText = qrText;
    this.clock = clock;
  }

  @Override
  public State from() {
    return State.DECIDED;
  }

  @Override
  public Application take(Application application) {
    signer.needValid();
    Facts known = facts.of(application);
    Instant issued = Times.now(clock);
    LocalDate issueDate = LocalDate.ofInstant(issued, clock.getZone());
    Preparation example = fixed(known, issued, numbering.example(known, issueDate));
    List<TemplateProblem> problems = known.item().template().check(data.of(known, example));
    if (!problems.isEmpty()) return unprintable(application, problems, issued);
    return application.prepared(fixed(known, issued, numbering.next(known, issueDate)));
  }

  private Preparation fixed(Facts known, Instant issued, String number) {
    LocalDate issueDate = LocalDate.ofInstant(issued, clock.getZone());
    CompiledCertificate.Terms terms = known.terms(issueDate);
    String identifier = numbering.identifier(known, number, issueDate);
    return new Preparation(
        known.item().templateHash(),
        signer.fingerprint(),
        issued,
        issueDate,
        terms.validUntil(),
        number,
        identifier,
        qrText.of(known, terms, number, identifier, issueDate),
        terms.holderName(),
        terms.holderCode(),
        CertificateData.images(known));
  }

  private static Application unprintable(
      Application application, List<TemplateProblem> problems, Instant at) {
    Localized reason =
        new Localized(
            MESSAGES.text("prepare.unprintable", messages(problems, Locale.CHINESE)).zh(),
            MESSAGES
                .text("prepare.unprintable", messages(problems, Locale.ENGLISH))
                .in(Locale.ENGLISH));
    return application.referred(
        new Referral("prepare.unprintable", reason, application.state()), at);
  }

  private static String messages(List<TemplateProblem> problems, Locale locale) {
    return problems.stream().map(it -> it.message(locale)).collect(Collectors.joining(" "));
  }
}
