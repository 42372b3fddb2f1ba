package org.miaopi.runtime.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.StableJson;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.store.CertificateStore;
import org.miaopi.runtime.keys.ProofKeys;
import org.miaopi.runtime.signing.KeyRing;
import org.miaopi.runtime.verification.Verification.Verdict;
import org.miaopi.templates.credential.CredentialVerifier;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.ofd.OfdVerifier;
import org.miaopi.templates.proof.Proof;
import org.miaopi.templates.proof.ProofCode;
import org.miaopi.templates.proof.ProofVerdict;
import org.miaopi.templates.signature.DocumentVerdict;
import org.miaopi.templates.signature.DocumentVerifier;
import org.springframework.stereotype.Service;

/** Tells whether a certificate is in force. */
@Service
public final class Verifying {

  private static final int LONGEST = 200;

  private final CertificateStore certificates;
  private final KeyRing keys;
  private final ProofKeys proofs;
  private final Clock clock;

  Verifying(CertificateStore certificates, KeyRing keys, ProofKeys proofs, Clock clock) {
    this.certificates = certificates;
    this.keys = keys;
    this.proofs = proofs;
    this.clock = clock;
  }

  /**
   * By number (证照编号) or identifier (证照标识, GB/T 36904), as printed or in small letters. Whatever is
   * neither is unknown.
   */
  public Verification byNumber(String numberOrIdentifier) {
    String typed = numberOrIdentifier.strip();
    Certificate certificate = typed.length() > LONGEST ? null : find(typed);
    if (certificate == null) return new Verification(Verdict.UNKNOWN, null);
    return new Verification(standing(certificate, Verdict.VALID), certificate);
  }

  /**
   * By the text of its QR code ({@link ProofCode}); any text has an answer. What a code proves, and
   * what became of its certificate since.
   */
  public Verification byCode(String code) {
    return switch (ProofCode.read(code, proofs.set(), LocalDate.now(clock))) {
      case ProofVerdict.Genuine genuine -> proven(genuine.proof());
      case ProofVerdict.Expired expired -> proven(expired.proof());
      case ProofVerdict.Altered altered -> new Verification(Verdict.ALTERED, null);
      case ProofVerdict.UnknownKey unknown -> new Verification(Verdict.NOT_OURS, null);
      case ProofVerdict.Malformed malformed ->
          new Verification(Verdict.NOT_OURS, null, malformed.flaw());
    };
  }

  /** A certificate that we proved but never filed is none. */
  private Verification proven(Proof proof) {
    return filed(proof.identifier().text());
  }

  /** By the certificate's file: PDF, OFD or a credential; any bytes have an answer. */
  public Verification byFile(byte[] file) {
    if (OfdVerifier.mayBeOfd(file)) {
      return wholly(OfdVerifier.verify(file, keys.trusted(KeyUse.SEAL)));
    }
    if (CredentialVerifier.mayBeCredential(file)) {
      return wholly(CredentialVerifier.verify(file, proofs.set()));
    }
    return byPdf(file);
  }

  /** Of a file of which every byte is proven. */
  private Verification wholly(DocumentVerdict document) {
    return switch (document.state()) {
      case ALTERED -> new Verification(Verdict.ALTERED, null);
      case NOT_OURS -> new Verification(Verdict.NOT_OURS, null);
      case GENUINE -> filed(document.identifier());
    };
  }

  private Verification filed(@Nullable String identifier) {
    Certificate certificate = identifier == null ? null : certificates.findByNumber(identifier);
    if (certificate == null) return new Verification(Verdict.NOT_OURS, null);
    return new Verification(standing(certificate, Verdict.GENUINE), certificate);
  }

  private Verification byPdf(byte[] file) {
    DocumentVerdict document =
        DocumentVerifier.verify(
            file, keys.trusted(KeyUse.SIGNING), keys.trusted(KeyUse.TIME_STAMP));
    return switch (document.state()) {
      case ALTERED -> new Verification(Verdict.ALTERED, null);
      case NOT_OURS -> new Verification(Verdict.NOT_OURS, null);
      case GENUINE -> genuine(document.identifier(), StableJson.hash(file));
    };
  }

  /**
   * A document that we signed but never filed proves nothing, and what is not byte for byte the one
   * that was filed has been altered where a signature does not reach.
   */
  private Verification genuine(@Nullable String identifier, String hash) {
    Certificate certificate = identifier == null ? null : certificates.findByNumber(identifier);
    if (certificate == null) return new Verification(Verdict.NOT_OURS, null);
    if (!hash.equals(certificate.documentHash())) return new Verification(Verdict.ALTERED, null);
    return new Verification(standing(certificate, Verdict.GENUINE), certificate);
  }

  private @Nullable Certificate find(String typed) {
    Certificate exact = certificates.findByNumber(typed);
    String large = typed.toUpperCase(Locale.ROOT);
    return exact != null || large.equals(typed) ? exact : certificates.findByNumber(large);
  }

  private Verdict standing(Certificate certificate, Verdict inForce) {
    return switch (certificate.standing(LocalDate.now(clock))) {
      case "revoked" -> Verdict.REVOKED;
      case "suspended" -> Verdict.SUSPENDED;
      case "expired" -> Verdict.EXPIRED;
      default -> inForce;
    };
  }
}
