package org.miaopi.runtime.processing;

import java.time.Clock;
import java.util.Objects;
import org.miaopi.designer.json.StableJson;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.Preparation;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.certificates.store.DocumentStore;
import org.miaopi.runtime.signing.KeyRing;
import org.miaopi.templates.signature.Signer;
import org.springframework.stereotype.Component;

/** Prints, seals and signs the document from what was prepared. */
@Component
final class SealStep implements Step {

  private final Facts.Reader facts;
  private final CertificateData data;
  private final KeyRing keys;
  private final DocumentStore documents;
  private final Clock clock;

  SealStep(
      Facts.Reader facts,
      CertificateData data,
      KeyRing keys,
      DocumentStore documents,
      Clock clock) {
    this.facts = facts;
    this.data = data;
    this.keys = keys;
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public State from() {
    return State.PREPARED;
  }

  @Override
  public Application take(Application application) {
    Preparation preparation = Objects.requireNonNull(application.preparation());
    Facts known = facts.of(application);
    if (!preparation.keyFingerprint().equals(KeyRing.fingerprint(keys.document()))) {
      throw new IllegalStateException("Prepared for another signing key");
    }
    if (!preparation.templateHash().equals(known.item().templateHash())) {
      throw new IllegalStateException("Prepared for another template");
    }
    byte[] pdf = known.item().template().render(data.of(known, preparation));
    byte[] kept =
        documents.keep(application.id(), Signer.sign(pdf, keys.document(), preparation.issued()));
    return application.sealed(StableJson.hash(kept), Times.now(clock));
  }
}
