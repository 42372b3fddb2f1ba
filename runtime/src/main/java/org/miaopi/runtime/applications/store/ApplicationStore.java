package org.miaopi.runtime.applications.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.State;
import org.springframework.stereotype.Component;

/** All applications. */
@Component
public final class ApplicationStore {

  static final String COLLECTION = "applications";

  private final MongoCollection<Document> applications;

  public ApplicationStore(MongoDatabase database) {
    applications = database.getCollection(COLLECTION);
    applications.createIndex(Indexes.ascending("owner", "_id"));
    applications.createIndex(Indexes.ascending("state", "_id"));
  }

  /** Keeps a new application; one that exists under its id stays as it is. */
  public void create(Application application) {
    applications.updateOne(
        eq("_id", application.id()),
        new Document("$setOnInsert", ApplicationDocument.write(application)),
        new UpdateOptions().upsert(true));
  }

  /** Null if there is none. */
  public @Nullable Application find(String id) {
    Document document = applications.find(eq("_id", id)).first();
    return document == null ? null : ApplicationDocument.read(document);
  }

  /**
   * An account's applications, newest first.
   *
   * @param before id behind which to go on; null from the newest
   */
  public List<Application> ownedBy(String owner, @Nullable String before, int limit) {
    var own = eq("owner", owner);
    var filter = before == null ? own : and(own, lt("_id", before));
    return read(applications.find(filter).sort(descending("_id")).limit(limit));
  }

  /**
   * The applications that stand in a state, oldest first.
   *
   * @param after id behind which to go on; null from the start
   */
  public List<Application> inState(State state, @Nullable String after, int limit) {
    var standing = eq("state", state.name());
    var filter = after == null ? standing : and(standing, gt("_id", after));
    return read(applications.find(filter).sort(ascending("_id")).limit(limit));
  }

  /**
   * Changes an application that no worker holds: by its applicant, or at a desk. From then on it is
   * due if its new state is one to be moved on.
   *
   * @return false, and nothing changed, if it is not as it was before
   */
  public boolean replace(Application before, Application after, Instant now) {
    Document fields = ApplicationDocument.write(after).append("lease.tries", 0);
    Document update = new Document("$set", fields);
    if (after.state().isUnderWay()) {
      fields.append("due", Date.from(now));
    } else {
      update.append("$unset", new Document("due", ""));
    }
    var expected =
        and(
            eq("_id", before.id()),
            eq("state", before.state().name()),
            eq("changes", before.changes()));
    return applications.updateOne(expected, update).getModifiedCount() == 1;
  }

  private static List<Application> read(Iterable<Document> documents) {
    List<Application> found = new ArrayList<>();
    for (Document document : documents) found.add(ApplicationDocument.read(document));
    return found;
  }
}
