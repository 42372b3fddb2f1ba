package org.miaopi.runtime.processing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.Preparation;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.store.DocumentStore;
import org.miaopi.runtime.signing.KeyRing;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.ofd.SealMaker;
import org.springframework.stereotype.Component;

/**
 * Certificates as sealed OFD: made of what was prepared when first asked for, then kept, so that a
 * file never changes.
 */
@Component
public final class OfdDocuments {

  private final ApplicationStore applications;
  private final Facts.Reader facts;
  private final CertificateData data;
  private final DocumentStore documents;
  private final KeyRing keys;
  private final SealMaker seals;

  OfdDocuments(
      ApplicationStore applications,
      Facts.Reader facts,
      CertificateData data,
      DocumentStore documents,
      KeyRing keys) {
    this.applications = applications;
    this.facts = facts;
    this.data = data;
    this.documents = documents;
    this.keys = keys;
    this.seals = new SealMaker(keys.seal());
  }

  /**
   * The document of a certificate; null where nothing was prepared for it.
   *
   * @throws org.miaopi.runtime.signing.KeyOutOfDate when it is still to be sealed, and cannot be
   */
  public byte @Nullable [] of(Certificate certificate) {
    byte[] kept = documents.findOfd(certificate.id());
    return kept == null ? make(certificate.id()) : kept;
  }

  private byte @Nullable [] make(String id) {
    Application application = applications.find(id);
    Preparation prepared = application == null ? null : application.preparation();
    if (application == null || prepared == null) return null;
    Facts known = facts.of(application);
    if (!prepared.templateHash().equals(known.item().templateHash())) {
      throw new IllegalStateException("Prepared for another template");
    }
    Instant sealed = keys.timeToSign(KeyUse.SEAL, prepared.issued());
    byte[] ofd = known.item().template().renderOfd(data.of(known, prepared), seals, sealed);
    return documents.keepOfd(id, ofd);
  }
}
