package org.miaopi.runtime.certificates.store;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.HolderCodeType;
import org.miaopi.designer.text.Localized;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.CertificateStatus;
import org.miaopi.runtime.certificates.PublicField;
import org.miaopi.runtime.certificates.StatusChange;

/** A certificate as a document. */
final class CertificateDocument {

  private CertificateDocument() {}

  /** All but the id. */
  static Document write(Certificate certificate) {
    LocalDate until = certificate.validUntil();
    return new Document("owner", certificate.owner())
        .append("item", certificate.item())
        .append("itemVersion", certificate.itemVersion())
        .append("name", write(certificate.name()))
        .append("typeCode", certificate.typeCode())
        .append("number", certificate.number())
        .append("identifier", certificate.identifier())
        .append("issuer", write(certificate.issuer()))
        .append("issuerCode", certificate.issuerCode())
        .append("issued", Date.from(certificate.issued()))
        .append("issueDate", certificate.issueDate().toString())
        .append("validUntil", until == null ? null : until.toString())
        .append("holderName", certificate.holderName())
        .append("holderCode", certificate.holderCode())
        .append("holderCodeType", certificate.holderCodeType().word())
        .append(
            "publicFields",
            certificate.publicFields().stream().map(CertificateDocument::write).toList())
        .append("documentHash", certificate.documentHash())
        .append("status", certificate.status().name())
        .append("history", certificate.history().stream().map(CertificateDocument::write).toList());
  }

  static Certificate read(Document document) {
    String until = document.getString("validUntil");
    return new Certificate(
        document.getString("_id"),
        document.getString("owner"),
        document.getString("item"),
        document.getInteger("itemVersion"),
        text(document, "name"),
        document.getString("typeCode"),
        document.getString("number"),
        document.getString("identifier"),
        text(document, "issuer"),
        document.getString("issuerCode"),
        document.getDate("issued").toInstant(),
        LocalDate.parse(document.getString("issueDate")),
        until == null ? null : LocalDate.parse(until),
        document.getString("holderName"),
        document.getString("holderCode"),
        Objects.requireNonNull(HolderCodeType.of(document.getString("holderCodeType"))),
        publicFields(document.getList("publicFields", Document.class)),
        document.getString("documentHash"),
        CertificateStatus.valueOf(document.getString("status")),
        history(document.getList("history", Document.class)));
  }

  static Document write(StatusChange change) {
    return new Document("status", change.status().name())
        .append("at", Date.from(change.at()))
        .append("by", change.by())
        .append("reason", change.reason());
  }

  private static Document write(PublicField field) {
    return new Document("label", write(field.label())).append("value", write(field.value()));
  }

  private static Document write(Localized text) {
    return new Document(text.toJson());
  }

  private static Localized text(Document document, String name) {
    Document text = document.get(name, Document.class);
    @Nullable String english = text.getString("en");
    return new Localized(text.getString("zh-CN"), english);
  }

  private static List<PublicField> publicFields(List<Document> documents) {
    return documents.stream()
        .map(it -> new PublicField(text(it, "label"), text(it, "value")))
        .toList();
  }

  private static List<StatusChange> history(List<Document> documents) {
    return documents.stream()
        .map(
            it ->
                new StatusChange(
                    CertificateStatus.valueOf(it.getString("status")),
                    it.getDate("at").toInstant(),
                    it.getString("by"),
                    it.getString("reason")))
        .toList();
  }
}
