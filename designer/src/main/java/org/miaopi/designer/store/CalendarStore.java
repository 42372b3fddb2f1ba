package org.miaopi.designer.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.miaopi.expressions.value.Calendar;
import org.springframework.stereotype.Component;

/** The working days that staff saved, a document a year; never deleted. */
@Component
public final class CalendarStore {

  private final MongoCollection<Document> calendars;

  CalendarStore(MongoDatabase database) {
    this.calendars = database.getCollection("calendars");
    calendars.createIndex(Indexes.ascending("updated"));
  }

  /** Every year there is. */
  public List<CalendarYear> years() {
    return years(calendars.find());
  }

  /** The years that were saved at that moment or later. */
  public List<CalendarYear> yearsSince(Instant moment) {
    return years(calendars.find(gte("updated", Date.from(moment))));
  }

  /** Stores the year in place of the revision before its own; false where that is not the last. */
  public boolean save(CalendarYear year) {
    Document fields = document(year);
    if (year.revision() == 1) {
      return NewDocuments.insert(calendars, fields.append("_id", year.code()));
    }
    long before = year.revision() - 1;
    return calendars
            .updateOne(
                and(eq("_id", year.code()), eq("revision", before)), new Document("$set", fields))
            .getMatchedCount()
        == 1;
  }

  private static Document document(CalendarYear year) {
    return new Document("daysOff", texts(year.days().daysOff()))
        .append("workingDays", texts(year.days().workingDays()))
        .append("revision", year.revision())
        .append("updated", Date.from(year.updated()))
        .append("updatedBy", year.updatedBy());
  }

  private static List<String> texts(Collection<LocalDate> dates) {
    return dates.stream().sorted().map(LocalDate::toString).toList();
  }

  private static List<CalendarYear> years(FindIterable<Document> found) {
    return found.map(CalendarStore::year).into(new ArrayList<>());
  }

  private static CalendarYear year(Document document) {
    return new CalendarYear(
        Integer.parseInt(document.getString("_id")),
        new Calendar(dates(document, "daysOff"), dates(document, "workingDays")),
        document.getLong("revision"),
        document.getDate("updated").toInstant(),
        document.getString("updatedBy"));
  }

  private static Set<LocalDate> dates(Document document, String name) {
    Set<LocalDate> dates = new HashSet<>();
    for (String text : document.getList(name, String.class)) dates.add(LocalDate.parse(text));
    return dates;
  }
}
