package org.miaopi.runtime.applications.store;

import static com.mongodb.client.model.Filters.and;
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
 * Which application an applicant has open for an item: one place for each pair, so that two
 * requests at once start one application. The place may name an application that was not created
 * yet.
 */
@Component
public final class OpenDrafts {

  private final MongoCollection<Document> places;

  public OpenDrafts(MongoDatabase database) {
    places = database.getCollection("openDrafts");
  }

  /** The id that holds the place: the one offered, if nobody was there first. */
  public String claim(String owner, String item, String offered) {
    Document place =
        places.findOneAndUpdate(
            eq("_id", place(owner, item)),
            Updates.setOnInsert("application", offered),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return Objects.requireNonNull(place).getString("application");
  }

  /**
   * Gives the place of an application that is open no longer to another, unless somebody was
   * faster.
   */
  public void pass(String owner, String item, String from, String to) {
    places.updateOne(
        and(eq("_id", place(owner, item)), eq("application", from)),
        Updates.set("application", to));
  }

  private static String place(String owner, String item) {
    return owner + "/" + item;
  }
}
