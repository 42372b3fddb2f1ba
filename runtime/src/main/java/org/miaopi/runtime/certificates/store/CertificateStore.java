package org.miaopi.runtime.certificates.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.CertificateStatus;
import org.miaopi.runtime.certificates.StatusChange;
import org.springframework.stereotype.Component;

/** The certificate library. Number and identifier are unique in it. */
@Component
public final class CertificateStore {

  private static final Bson LATEST_ISSUED = descending("issued", "_id");

  private static final String STATUS_NUMBER = "statusNumber";

  private final MongoCollection<Document> certificates;

  public CertificateStore(MongoDatabase database) {
    certificates = database.getCollection("certificates");
    IndexOptions unique = new IndexOptions().unique(true);
    certificates.createIndex(Indexes.ascending("number"), unique);
    certificates.createIndex(Indexes.ascending("identifier"), unique);
    certificates.createIndex(Indexes.ascending("owner", "issued", "_id"));
    certificates.createIndex(Indexes.ascending("issued", "_id"));
    certificates.createIndex(Indexes.ascending("status", STATUS_NUMBER));
  }

  /** Files a certificate; one that is there under its id stays as it is, with its status. */
  public void file(Certificate certificate) {
    certificates.updateOne(
        eq("_id", certificate.id()),
        new Document("$setOnInsert", CertificateDocument.write(certificate)),
        new UpdateOptions().upsert(true));
  }

  /** Null if there is none. */
  public @Nullable Certificate find(String id) {
    return orNull(certificates.find(eq("_id", id)).first());
  }

  /** By number (证照编号) or identifier (证照标识); null if there is none. */
  public @Nullable Certificate findByNumber(String numberOrIdentifier) {
    Document found = certificates.find(eq("number", numberOrIdentifier)).first();
    if (found != null) return CertificateDocument.read(found);
    return orNull(certificates.find(eq("identifier", numberOrIdentifier)).first());
  }

  /** What an account holds, the latest issued first. */
  public List<Certificate> ownedBy(String owner, int limit) {
    return read(certificates.find(eq("owner", owner)).sort(LATEST_ISSUED).limit(limit));
  }

  /**
   * The whole library, the latest issued first.
   *
   * @param before the certificate behind which to go on; null from the latest
   */
  public List<Certificate> all(@Nullable Certificate before, int limit) {
    Bson filter = before == null ? new Document() : issuedBefore(before);
    return read(certificates.find(filter).sort(LATEST_ISSUED).limit(limit));
  }

  /**
   * Changes the status of a certificate.
   *
   * @return false, and nothing changed, if it does not have the status that it was seen with
   */
  public boolean changeStatus(String id, CertificateStatus seen, StatusChange change) {
    var update =
        Updates.combine(
            Updates.set("status", change.status().name()),
            Updates.push("history", CertificateDocument.write(change)));
    return certificates
            .updateOne(and(eq("_id", id), eq("status", seen.name())), update)
            .getModifiedCount()
        == 1;
  }

  /**
   * The number by which status lists know a certificate that is in the library; it gets a fresh one
   * the first time, and keeps it.
   */
  public long statusNumber(String id, LongSupplier fresh) {
    Long known = knownStatusNumber(id);
    if (known != null) return known;
    certificates.updateOne(
        and(eq("_id", id), exists(STATUS_NUMBER, false)),
        Updates.set(STATUS_NUMBER, fresh.getAsLong()));
    return Objects.requireNonNull(knownStatusNumber(id));
  }

  /** The status numbers from one to before another whose certificates have a status. */
  public List<Long> statusNumbers(CertificateStatus status, long from, long before) {
    Bson filter =
        and(eq("status", status.name()), gte(STATUS_NUMBER, from), lt(STATUS_NUMBER, before));
    List<Long> found = new ArrayList<>();
    for (Document each : certificates.find(filter).projection(include(STATUS_NUMBER))) {
      found.add(each.getLong(STATUS_NUMBER));
    }
    return found;
  }

  private @Nullable Long knownStatusNumber(String id) {
    Document found = certificates.find(eq("_id", id)).projection(include(STATUS_NUMBER)).first();
    return found == null ? null : found.getLong(STATUS_NUMBER);
  }

  /** The bound on the time stands outside of the alternative, where an index can use it. */
  private static Bson issuedBefore(Certificate certificate) {
    Date issued = Date.from(certificate.issued());
    return and(lte("issued", issued), or(lt("issued", issued), lt("_id", certificate.id())));
  }

  private static @Nullable Certificate orNull(@Nullable Document document) {
    return document == null ? null : CertificateDocument.read(document);
  }

  private static List<Certificate> read(Iterable<Document> documents) {
    List<Certificate> found = new ArrayList<>();
    for (Document document : documents) found.add(CertificateDocument.read(document));
    return found;
  }
}
