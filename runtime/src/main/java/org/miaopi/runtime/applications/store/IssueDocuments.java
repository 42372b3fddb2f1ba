package org.miaopi.runtime.applications.store;

import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.runtime.applications.Preparation;
import org.miaopi.runtime.applications.Referral;
import org.miaopi.runtime.applications.Ruling;
import org.miaopi.runtime.applications.State;

/** What an application gains on its way, as documents. */
final class IssueDocuments {

  private IssueDocuments() {}

  static @Nullable Document write(@Nullable Ruling ruling) {
    if (ruling == null) return null;
    return new Document("outcome", ruling.outcome().word())
        .append("rule", ruling.rule())
        .append("message", Texts.write(ruling.message()))
        .append("clause", Texts.write(ruling.clause()))
        .append("explanation", ruling.explanation().stream().map(RuleSteps::write).toList())
        .append("at", Date.from(ruling.at()))
        .append("decidedBy", ruling.decidedBy());
  }

  static @Nullable Ruling ruling(@Nullable Document document) {
    if (document == null) return null;
    return new Ruling(
        Objects.requireNonNull(Outcome.of(document.getString("outcome"))),
        document.getString("rule"),
        Texts.readOptional(document.get("message", Document.class)),
        Texts.readOptional(document.get("clause", Document.class)),
        document.getList("explanation", Document.class).stream().map(RuleSteps::read).toList(),
        ApplicationDocument.instant(document, "at"),
        document.getString("decidedBy"));
  }

  static @Nullable Document write(@Nullable Preparation preparation) {
    if (preparation == null) return null;
    LocalDate validUntil = preparation.validUntil();
    return new Document("templateHash", preparation.templateHash())
        .append("keyFingerprint", preparation.keyFingerprint())
        .append("issued", Date.from(preparation.issued()))
        .append("issueDate", preparation.issueDate().toString())
        .append("validUntil", validUntil == null ? null : validUntil.toString())
        .append("number", preparation.number())
        .append("identifier", preparation.identifier())
        .append("qrText", preparation.qrText())
        .append("holderName", preparation.holderName())
        .append("holderCode", preparation.holderCode())
        .append("images", new Document(new LinkedHashMap<>(preparation.images())));
  }

  static @Nullable Preparation preparation(@Nullable Document document) {
    if (document == null) return null;
    Map<String, String> images = new LinkedHashMap<>();
    document
        .get("images", Document.class)
        .forEach((field, file) -> images.put(field, (String) file));
    return new Preparation(
        document.getString("templateHash"),
        document.getString("keyFingerprint"),
        ApplicationDocument.instant(document, "issued"),
        LocalDate.parse(document.getString("issueDate")),
        ApplicationDocument.date(document, "validUntil"),
        document.getString("number"),
        document.getString("identifier"),
        document.getString("qrText"),
        document.getString("holderName"),
        document.getString("holderCode"),
        images);
  }

  static @Nullable Document write(@Nullable Referral referral) {
    if (referral == null) return null;
    return new Document("code", referral.code())
        .append("reason", Texts.write(referral.reason()))
        .append("from", referral.from().name());
  }

  static @Nullable Referral referral(@Nullable Document document) {
    if (document == null) return null;
    return new Referral(
        document.getString("code"),
        Texts.read(document.get("reason", Document.class)),
        State.valueOf(document.getString("from")));
  }
}
