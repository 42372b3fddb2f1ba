package org.miaopi.runtime.applications.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.form.Applicant;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.AttachedFile;
import org.miaopi.runtime.applications.ItemVersion;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.applications.StateChange;
import org.miaopi.runtime.applications.Submission;

/** An application as a document, without its lease. */
final class ApplicationDocument {

  private ApplicationDocument() {}

  /** All but the id. */
  static Document write(Application application) {
    return new Document("owner", application.owner())
        .append("applicant", new Document(application.applicant().toJson()))
        .append("item", write(application.item()))
        .append("state", application.state().name())
        .append("revision", application.revision())
        .append("changes", application.changes())
        .append("answers", new Document(application.answers()))
        .append("commitments", List.copyOf(application.commitments()))
        .append("files", application.files().stream().map(ApplicationDocument::write).toList())
        .append("created", Date.from(application.created()))
        .append(
            "submissions",
            application.submissions().stream().map(ApplicationDocument::write).toList())
        .append("steps", application.steps().stream().map(ApplicationDocument::write).toList())
        .append("ruling", IssueDocuments.write(application.ruling()))
        .append("preparation", IssueDocuments.write(application.preparation()))
        .append("documentHash", application.documentHash())
        .append("referral", IssueDocuments.write(application.referral()));
  }

  static Application read(Document document) {
    Document applicant = document.get("applicant", Document.class);
    return new Application(
        document.getString("_id"),
        document.getString("owner"),
        Objects.requireNonNull(JsonObject.read(applicant, Applicant::read).value()),
        item(document.get("item", Document.class)),
        State.valueOf(document.getString("state")),
        document.getInteger("revision"),
        document.getLong("changes"),
        Plain.map(document.get("answers", Document.class)),
        new LinkedHashSet<>(document.getList("commitments", String.class)),
        list(document, "files", ApplicationDocument::file),
        instant(document, "created"),
        list(document, "submissions", ApplicationDocument::submission),
        list(document, "steps", ApplicationDocument::step),
        IssueDocuments.ruling(document.get("ruling", Document.class)),
        IssueDocuments.preparation(document.get("preparation", Document.class)),
        document.getString("documentHash"),
        IssueDocuments.referral(document.get("referral", Document.class)));
  }

  static Instant instant(Document document, String name) {
    return document.getDate(name).toInstant();
  }

  static @Nullable LocalDate date(Document document, String name) {
    String text = document.getString(name);
    return text == null ? null : LocalDate.parse(text);
  }

  private static <T> List<T> list(Document document, String name, Function<Document, T> read) {
    return document.getList(name, Document.class).stream().map(read).toList();
  }

  private static Document write(ItemVersion item) {
    return new Document("code", item.code())
        .append("version", item.version())
        .append("hash", item.hash())
        .append("name", Texts.write(item.name()));
  }

  private static ItemVersion item(Document document) {
    return new ItemVersion(
        document.getString("code"),
        document.getInteger("version"),
        document.getString("hash"),
        Texts.read(document.get("name", Document.class)));
  }

  private static Document write(AttachedFile file) {
    return new Document("id", file.id())
        .append("name", file.name())
        .append("size", file.size())
        .append("type", file.type())
        .append("sha256", file.sha256())
        .append("field", file.field())
        .append("material", file.material());
  }

  private static AttachedFile file(Document document) {
    return new AttachedFile(
        document.getString("id"),
        document.getString("name"),
        document.getLong("size"),
        document.getString("type"),
        document.getString("sha256"),
        document.getString("field"),
        document.getString("material"));
  }

  private static Document write(Submission submission) {
    return new Document("key", submission.key())
        .append("digest", submission.digest())
        .append("at", Date.from(submission.at()))
        .append("today", submission.today().toString())
        .append("calendar", submission.calendar())
        .append("pledged", submission.pledged());
  }

  private static Submission submission(Document document) {
    return new Submission(
        document.getString("key"),
        document.getString("digest"),
        instant(document, "at"),
        LocalDate.parse(document.getString("today")),
        document.getString("calendar"),
        document.getBoolean("pledged"));
  }

  private static Document write(StateChange step) {
    return new Document("state", step.state().name()).append("at", Date.from(step.at()));
  }

  private static StateChange step(Document document) {
    return new StateChange(State.valueOf(document.getString("state")), instant(document, "at"));
  }
}
