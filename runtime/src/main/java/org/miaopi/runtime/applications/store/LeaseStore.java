package org.miaopi.runtime.applications.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.applications.Application;
import org.springframework.stereotype.Component;

/**
 * Who moves which application on. An application that is under way is {@code due} at a time:
 * whoever takes it puts that off, so that it is due again only if nobody finishes.
 */
@Component
public final class LeaseStore {

  private final MongoCollection<Document> applications;

  public LeaseStore(MongoDatabase database) {
    applications = database.getCollection(ApplicationStore.COLLECTION);
    applications.createIndex(Indexes.ascending("due"));
  }

  /** Ids of what anybody may take now, the longest waiting first. */
  public List<String> due(Instant now, int limit) {
    List<String> ids = new ArrayList<>();
    applications
        .find(lte("due", Date.from(now)))
        .projection(include("_id"))
        .sort(ascending("due"))
        .limit(limit)
        .forEach(it -> ids.add(it.getString("_id")));
    return ids;
  }

  /** Null if it is not due: finished, or held by somebody else. */
  public @Nullable Lease take(String id, String owner, Instant now, Instant until) {
    Document document =
        applications.findOneAndUpdate(
            and(eq("_id", id), lte("due", Date.from(now))),
            Updates.combine(
                Updates.set("due", Date.from(until)),
                Updates.set("lease.owner", owner),
                Updates.inc("lease.attempt", 1),
                Updates.inc("lease.tries", 1)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (document == null) return null;
    Document lease = document.get("lease", Document.class);
    return new Lease(
        ApplicationDocument.read(document),
        owner,
        lease.getInteger("attempt"),
        lease.getInteger("tries"));
  }

  /**
   * Moves the application on and keeps the lease until the new time.
   *
   * @return null, and nothing changed, if the lease was lost
   */
  public @Nullable Lease advance(Lease lease, Application next, Instant until) {
    Document fields = ApplicationDocument.write(next).append("lease.tries", 0);
    Document update = new Document("$set", fields);
    if (next.state().isUnderWay()) {
      fields.append("due", Date.from(until));
    } else {
      update.append("$unset", new Document("due", ""));
    }
    boolean held = applications.updateOne(held(lease), update).getModifiedCount() == 1;
    return held ? lease.with(next) : null;
  }

  /** Gives the lease up until a time; does nothing if it was lost. */
  public void release(Lease lease, Instant due) {
    applications.updateOne(held(lease), Updates.set("due", Date.from(due)));
  }

  /** Gives the lease up until a time, as if it had not been taken: what was tried did not count. */
  public void await(Lease lease, Instant due) {
    applications.updateOne(
        held(lease),
        Updates.combine(Updates.set("due", Date.from(due)), Updates.set("lease.tries", 0)));
  }

  /** Makes everything due at once. Only for a store that no other process has open. */
  public void releaseAll(Instant now) {
    applications.updateMany(gt("due", Date.from(now)), Updates.set("due", Date.from(now)));
  }

  private static Bson held(Lease lease) {
    return and(
        eq("_id", lease.application().id()),
        eq("state", lease.application().state().name()),
        eq("lease.owner", lease.owner()),
        eq("lease.attempt", lease.attempt()));
  }
}
