package org.miaopi.runtime.credentials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.PublicField;
import org.miaopi.runtime.keys.ProofKeys;
import org.miaopi.runtime.processing.PublicAddress;
import org.miaopi.templates.credential.Credential;
import org.miaopi.templates.credential.CredentialVerifier;
import org.miaopi.templates.credential.Salts;
import org.miaopi.templates.credential.SdJwt;
import org.springframework.stereotype.Component;

/** Issues certificates as SD-JWT VC. */
@Component
public final class Credentials {

  private static final String HOLDER = "holder_";

  private final ProofKeys keys;
  private final StatusLists statuses;
  private final PublicAddress address;
  private final Clock clock;

  Credentials(ProofKeys keys, StatusLists statuses, PublicAddress address, Clock clock) {
    this.keys = keys;
    this.statuses = statuses;
    this.address = address;
    this.clock = clock;
  }

  /** With all that its holder may show. */
  public SdJwt of(Certificate certificate) {
    Salts salts = Salts.of(keys.key(), certificate.identifier());
    return SdJwt.issue(credential(certificate), keys.key(), salts);
  }

  /** For others than its holder: the claims about the holder stay closed for ever. */
  public SdJwt withoutHolder(Certificate certificate) {
    return of(certificate).without(it -> it.startsWith(HOLDER));
  }

  private Credential credential(Certificate certificate) {
    LocalDate last = certificate.validUntil();
    return new Credential(
        address.base(),
        address.base() + "/credentials/" + certificate.typeCode(),
        certificate.issued(),
        last == null ? null : last.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
        open(certificate),
        hidden(certificate),
        certificate.publicFields().stream().map(it -> (Object) fact(it)).toList());
  }

  private Map<String, Object> open(Certificate certificate) {
    Map<String, Object> open = new LinkedHashMap<>();
    open.put("certificate_name", certificate.name().in(Locale.CHINESE));
    open.put("certificate_number", certificate.number());
    open.put(CredentialVerifier.IDENTIFIER, certificate.identifier());
    open.put("issuing_authority", certificate.issuer().in(Locale.CHINESE));
    open.put("date_of_issuance", certificate.issueDate().toString());
    if (certificate.validUntil() != null) {
      open.put("date_of_expiry", certificate.validUntil().toString());
    }
    open.put("status", statuses.claim(certificate));
    return open;
  }

  private static Map<String, Object> hidden(Certificate certificate) {
    Map<String, Object> hidden = new LinkedHashMap<>();
    if (certificate.holderName() != null) hidden.put(HOLDER + "name", certificate.holderName());
    if (certificate.holderCode() != null) {
      hidden.put(HOLDER + "code", certificate.holderCode());
      hidden.put(HOLDER + "code_type", certificate.holderCodeType().word());
    }
    return hidden;
  }

  private static Map<String, Object> fact(PublicField field) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("label", field.label().in(Locale.CHINESE));
    fact.put("value", field.value().in(Locale.CHINESE));
    return fact;
  }
}
