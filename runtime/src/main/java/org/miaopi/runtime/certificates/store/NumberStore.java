package org.miaopi.runtime.certificates.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The counters of certificate numbers, one a series. A number may be left out, never given twice.
 */
@Component
public final class NumberStore {

  private final MongoCollection<Document> counters;

  public NumberStore(MongoDatabase database) {
    counters = database.getCollection("numbers");
  }

  /** The next of a series, from 1. */
  public long next(String series) {
    Document counter =
        counters.findOneAndUpdate(
            eq("_id", series),
            Updates.inc("last", 1L),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return Objects.requireNonNull(counter).getLong("last");
  }

  /** The last of a series that was given; 0 before the first. */
  public long last(String series) {
    Document counter = counters.find(eq("_id", series)).first();
    return counter == null ? 0 : counter.getLong("last");
  }
}
