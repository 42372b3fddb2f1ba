package org.miaopi.runtime.portal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.PublicField;
import org.miaopi.runtime.certificates.StatusChange;

/** Certificates as browsers get them; the shape stands in docs/api.md. */
public final class CertificateJson {

  private CertificateJson() {}

  /** What the holder sees; why its status was changed, but never by whom. */
  public static Map<String, Object> of(Certificate certificate, LocalDate today) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", certificate.id());
    json.put("item", Map.of("code", certificate.item()));
    json.putAll(publicPart(certificate));
    json.put("status", certificate.standing(today));
    json.put("holder", holder(certificate));
    StatusChange change = certificate.lastChange();
    if (change != null) {
      json.put("statusChange", Map.of("at", change.at().toString(), "reason", change.reason()));
    }
    return json;
  }

  /** What anybody who verifies it sees: also when its status was changed, but not why. */
  public static Map<String, Object> verified(Certificate certificate) {
    Map<String, Object> json = publicPart(certificate);
    StatusChange change = certificate.lastChange();
    if (change != null) json.put("statusChange", Map.of("at", change.at().toString()));
    return json;
  }

  private static Map<String, Object> publicPart(Certificate certificate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", certificate.name().toJson());
    json.put("number", certificate.number());
    json.put("identifier", certificate.identifier());
    json.put("issuer", certificate.issuer().toJson());
    json.put("issueDate", certificate.issueDate().toString());
    if (certificate.validUntil() != null) {
      json.put("validUntil", certificate.validUntil().toString());
    }
    List<PublicField> fields = certificate.publicFields();
    json.put("publicFields", fields.stream().map(CertificateJson::of).toList());
    return json;
  }

  private static Map<String, Object> holder(Certificate certificate) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (certificate.holderName() != null) json.put("name", certificate.holderName());
    if (certificate.holderCode() != null) json.put("code", certificate.holderCode());
    json.put("codeType", certificate.holderCodeType().word());
    return json;
  }

  private static Map<String, Object> of(PublicField field) {
    return Map.of("label", field.label().toJson(), "value", field.value().toJson());
  }
}
