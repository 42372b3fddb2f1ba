package org.miaopi.runtime.signing.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.miaopi.templates.key.KeyUse;
import org.springframework.stereotype.Component;

/**
 * The certificates of the keys that signed, a document for each use of each, by its SHA-256; some
 * in many years.
 */
@Component
public final class KnownCertificates {

  private final MongoCollection<Document> certificates;

  public KnownCertificates(MongoDatabase database) {
    certificates = database.getCollection("signerCertificates");
    certificates.createIndex(Indexes.ascending("use", "since"));
  }

  /** Makes a certificate known from this time on; does nothing if it is. */
  public void add(String fingerprint, KeyUse use, byte[] certificate, Instant since) {
    certificates.updateOne(
        eq("_id", use.name() + ":" + fingerprint),
        Updates.combine(
            Updates.setOnInsert("use", use.name()),
            Updates.setOnInsert("certificate", new Binary(certificate)),
            Updates.setOnInsert("since", Date.from(since))),
        new UpdateOptions().upsert(true));
  }

  /** All of one use, in DER, the newest last. */
  public List<byte[]> all(KeyUse use) {
    return certificates
        .find(eq("use", use.name()))
        .sort(Sorts.ascending("since"))
        .map(it -> it.get("certificate", Binary.class).getData())
        .into(new ArrayList<>());
  }
}
