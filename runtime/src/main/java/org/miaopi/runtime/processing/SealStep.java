package org.miaopi.runtime.processing;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.StableJson;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.Preparation;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.certificates.store.DocumentStore;
import org.miaopi.runtime.signing.DocumentSigner;
import org.springframework.stereotype.Component;

/** Prints, seals and signs the document from what was prepared. */
@Component
final class SealStep implements Step {

  private final Facts.Reader facts;
  private final CertificateData data;
  private final DocumentSigner signer;
  private final DocumentStore documents;
  private final Clock clock;

  SealStep(
      Facts.Reader facts,
      CertificateData data,
      DocumentSigner signer,
      DocumentStore documents,
      Clock clock) {
    this.facts = facts;
    this.data = data;
    this.signer = signer;
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public State from() {
    return State.PREPARED;
  }

  /**
   * What is kept first stays, and is taken by whoever comes again: a time stamp, or a token that
   * draws its own nonces, would not give the same bytes twice.
   */
  @Override
  public Application take(Application application) {
    byte @Nullable [] kept = documents.find(application.id());
    if (kept == null) {
      Preparation preparation = Objects.requireNonNull(application.preparation());
      if (!preparation.keyFingerprint().equals(signer.fingerprint())) {
        return application.prepared(preparation.with(signer.fingerprint()));
      }
      kept = documents.keep(application.id(), document(application, preparation));
    }
    return application.sealed(StableJson.hash(kept), Times.now(clock));
  }

  private byte[] document(Application application, Preparation preparation) {
    Facts known = facts.of(application);
    if (!preparation.templateHash().equals(known.item().templateHash())) {
      throw new IllegalStateException("Prepared for another template");
    }
    byte[] pdf = known.item().template().render(data.of(known, preparation));
    return signer.sign(pdf, preparation.issued());
  }
}
