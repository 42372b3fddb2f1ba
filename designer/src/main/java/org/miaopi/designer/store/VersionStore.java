package org.miaopi.designer.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The published versions, and which of them is current. A version is written first and pointed at
 * then, so that whoever follows the pointer always finds it.
 */
@Component
public final class VersionStore {

  private final MongoCollection<Document> versions;
  private final MongoCollection<Document> current;

  VersionStore(MongoDatabase database) {
    this.versions = database.getCollection("versions");
    this.current = database.getCollection("currentVersions");
    versions.createIndex(Indexes.ascending("code", "number"));
    current.createIndex(Indexes.ascending("published"));
  }

  /** Which version of an item is offered now. */
  public record Current(String code, int number) {}

  /** Publishes the version; false where that number is taken. */
  public boolean publish(StoredVersion version) {
    if (!NewDocuments.insert(versions, document(version))) return false;
    current.updateOne(
        eq("_id", version.code()),
        Updates.combine(
            Updates.max("number", version.number()),
            Updates.max("published", Date.from(version.published()))),
        new UpdateOptions().upsert(true));
    return true;
  }

  /** The number of the item's current version; null while nothing is published. */
  public @Nullable Integer current(String code) {
    Document found = current.find(eq("_id", code)).first();
    return found == null ? null : found.getInteger("number");
  }

  /** Which version of an item is offered since when. */
  public record Offer(Current current, Instant updated) implements Dated {

    @Override
    public String code() {
      return current.code();
    }

    @Override
    public long revision() {
      return current.number();
    }
  }

  /** What is offered of every published item. */
  public List<Offer> offers() {
    return offers(current.find());
  }

  /** What is offered of the items that were published at that moment or later. */
  public List<Offer> offersSince(Instant moment) {
    return offers(current.find(gte("published", Date.from(moment))));
  }

  private static List<Offer> offers(FindIterable<Document> found) {
    return found.map(VersionStore::offer).into(new ArrayList<>());
  }

  private static Offer offer(Document found) {
    Date published = found.get("published", Date.from(Instant.EPOCH));
    return new Offer(
        new Current(found.getString("_id"), found.getInteger("number")), published.toInstant());
  }

  /** The version of that number; null where there is none. */
  public @Nullable StoredVersion find(String code, int number) {
    Document found = versions.find(eq("_id", key(code, number))).first();
    return found == null ? null : version(found);
  }

  /** The highest number given to a version of the item, 0 where there is none. */
  public int lastNumber(String code) {
    Document last =
        versions
            .find(eq("code", code))
            .sort(Sorts.descending("number"))
            .projection(Projections.include("number"))
            .first();
    return last == null ? 0 : last.getInteger("number");
  }

  /**
   * The versions of the item, the newest first.
   *
   * @param before number of the version behind which to go on; null from the newest
   */
  public List<VersionRow> history(String code, @Nullable Integer before, int limit) {
    Bson ofItem = eq("code", code);
    return versions
        .find(before == null ? ofItem : and(ofItem, lt("number", before)))
        .sort(Sorts.descending("number"))
        .limit(limit)
        .projection(Projections.include("number", "hash", "published", "publishedBy"))
        .map(VersionStore::row)
        .into(new ArrayList<>());
  }

  private static String key(String code, int number) {
    return code + "/" + number;
  }

  private static Document document(StoredVersion version) {
    Document document =
        new Document("_id", key(version.code(), version.number()))
            .append("code", version.code())
            .append("number", version.number())
            .append("hash", version.hash());
    return StoredItemDocument.write(document, version.item())
        .append("published", Date.from(version.published()))
        .append("publishedBy", version.publishedBy());
  }

  private static StoredVersion version(Document document) {
    return new StoredVersion(
        document.getString("code"),
        document.getInteger("number"),
        document.getString("hash"),
        StoredItemDocument.read(document),
        document.getDate("published").toInstant(),
        document.getString("publishedBy"));
  }

  private static VersionRow row(Document document) {
    return new VersionRow(
        document.getInteger("number"),
        document.getString("hash"),
        document.getDate("published").toInstant(),
        document.getString("publishedBy"));
  }
}
