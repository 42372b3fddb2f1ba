package org.miaopi.designer.cases;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.calendar.CalendarJson;
import org.miaopi.designer.calendar.OfficeDay;
import org.miaopi.designer.calendar.ShippedCalendar;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.form.Applicant;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.json.StrictJson;
import org.miaopi.designer.problem.Reading;
import org.miaopi.designer.text.Localized;
import org.miaopi.expressions.value.Calendar;

/**
 * An example of an application.
 *
 * @param today the day of the application
 * @param calendar the days that count as working days; null for those that come with the software
 * @param answers plain JSON, as a browser would send it
 * @param materials material id to {@code uploaded} or {@code committed}
 * @param files field to the name of a file of the package; stands for an uploaded file
 */
public record ItemCase(
    Localized name,
    Applicant applicant,
    LocalDate today,
    @Nullable Calendar calendar,
    Map<String, @Nullable Object> answers,
    Map<String, String> materials,
    Map<String, String> files,
    Expected expected) {

  /** Bytes that a case may have. */
  public static final int LARGEST = 256 * 1024;

  private static final Map<String, String> SOURCES =
      Map.of("uploaded", "uploaded", "committed", "committed");

  /**
   * What should come of it.
   *
   * @param rule id of the rule that decides; null if it does not matter which
   */
  public record Expected(Outcome outcome, @Nullable String rule) {

    static Expected read(JsonObject json) {
      return new Expected(
          json.word("outcome", Outcome.words(), Outcome.REFER), json.optionalText("rule"));
    }

    Map<String, Object> toJson() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("outcome", outcome.word());
      if (rule != null) json.put("rule", rule);
      return json;
    }
  }

  public static Reading<ItemCase> read(byte[] json) {
    Reading<Object> document = StrictJson.parse(json, LARGEST);
    @Nullable Object value = document.value();
    return value == null ? new Reading<>(null, document.problems()) : read(value);
  }

  /**
   * @param document as {@link StrictJson} gives it
   */
  public static Reading<ItemCase> read(Object document) {
    return JsonObject.read(document, ItemCase::read);
  }

  /** Reads the object at hand. */
  public static ItemCase read(JsonObject json) {
    return new ItemCase(
        json.localized("name"),
        json.object("applicant", Applicant::read),
        json.date("today"),
        json.optionalObject("calendar", CalendarJson::read),
        Collections.unmodifiableMap(json.anything("answers")),
        json.map("materials", it -> it.word(SOURCES, "uploaded")),
        json.map("files", JsonObject.Entry::text),
        json.object("expected", Expected::read));
  }

  /** What it is evaluated under: the same whatever the office's calendar says by now. */
  public OfficeDay day() {
    return new OfficeDay(today, calendar == null ? ShippedCalendar.all() : calendar);
  }

  /** Its properties in the order of the format. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name.toJson());
    json.put("applicant", applicant.toJson());
    json.put("today", today.toString());
    if (calendar != null) json.put("calendar", CalendarJson.write(calendar));
    json.put("answers", answers);
    if (!materials.isEmpty()) json.put("materials", materials);
    if (!files.isEmpty()) json.put("files", files);
    json.put("expected", expected.toJson());
    return json;
  }
}
