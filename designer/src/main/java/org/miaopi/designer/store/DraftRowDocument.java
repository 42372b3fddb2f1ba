package org.miaopi.designer.store;

import com.mongodb.client.model.Projections;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Localized;

/** A row inside the document of its draft. */
final class DraftRowDocument {

  /** Everything that a row is read from. */
  static final Bson FIELDS =
      Projections.include("name", "revision", "errors", "warnings", "updated");

  private DraftRowDocument() {}

  static Document write(DraftRow row) {
    return new Document("_id", row.code())
        .append("name", new Document(row.name().toJson()))
        .append("revision", row.revision())
        .append("errors", row.errors())
        .append("warnings", row.warnings())
        .append("updated", Date.from(row.updated()));
  }

  static boolean isNamed(Document document) {
    return document.containsKey("name");
  }

  static DraftRow read(Document document) {
    return new DraftRow(
        document.getString("_id"),
        name(document),
        document.getLong("revision"),
        document.getInteger("errors"),
        document.getInteger("warnings"),
        document.getDate("updated").toInstant());
  }

  /** Drafts of earlier builds have it in their definition alone. */
  private static Localized name(Document document) {
    Document parts =
        isNamed(document)
            ? document
            : Document.parse(document.getString("definition")).get("elements", Document.class);
    Document name = parts.get("name", Document.class);
    @Nullable String en = name.getString("en");
    return new Localized(name.getString("zh-CN"), en);
  }
}
