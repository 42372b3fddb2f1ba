package org.miaopi.runtime.processing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.text.Localized;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.Preparation;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.CertificateStatus;
import org.miaopi.runtime.certificates.store.CertificateStore;
import org.springframework.stereotype.Component;

/** Files the certificate in the library, from where its holder has it at once. */
@Component
final class DeliverStep implements Step {

  private final Facts.Reader facts;
  private final CertificateStore certificates;
  private final Clock clock;

  DeliverStep(Facts.Reader facts, CertificateStore certificates, Clock clock) {
    this.facts = facts;
    this.certificates = certificates;
    this.clock = clock;
  }

  @Override
  public State from() {
    return State.SEALED;
  }

  @Override
  public Application take(Application application) {
    certificates.file(certificate(facts.of(application)));
    return application.delivered(Times.now(clock));
  }

  private static Certificate certificate(Facts known) {
    Application application = known.application();
    Preparation fixed = Objects.requireNonNull(application.preparation());
    ItemDefinition definition = known.definition();
    Elements elements = definition.elements();
    return new Certificate(
        application.id(),
        application.owner(),
        elements.code(),
        application.item().version(),
        definition.certificate().name(),
        definition.certificate().typeCode(),
        fixed.number(),
        fixed.identifier(),
        Objects.requireNonNullElse(elements.department(), new Localized("", null)),
        elements.departmentCode(),
        fixed.issued(),
        fixed.issueDate(),
        fixed.validUntil(),
        fixed.holderName(),
        fixed.holderCode(),
        definition.certificate().holderCodeType(),
        PublicFields.of(known),
        Objects.requireNonNull(application.documentHash()),
        CertificateStatus.VALID,
        List.of());
  }
}
