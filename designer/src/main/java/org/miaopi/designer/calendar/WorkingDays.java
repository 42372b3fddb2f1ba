package org.miaopi.designer.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.json.StableJson;
import org.miaopi.designer.json.StrictJson;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.store.CalendarStore;
import org.miaopi.designer.store.CalendarYear;
import org.miaopi.designer.store.ContentStore;
import org.miaopi.designer.store.Followed;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.value.Calendar;
import org.springframework.stereotype.Service;

/**
 * The office's calendar. A year that staff saved stands in place of the one that came with the
 * software; it is kept in memory, and each question asks the store for what changed since, so that
 * every instance follows at once.
 */
@Service
public final class WorkingDays {

  private static final int FIRST = 2000;
  private static final int LAST = 2099;
  private static final int LARGEST = 64 * 1024;
  private static final int KEPT = 100;
  private static final String FILE = "calendar.json";
  private static final Messages MESSAGES = Messages.of(WorkingDays.class);

  private final CalendarStore calendars;
  private final ContentStore contents;
  private final Clock clock;
  private final Followed<CalendarYear> saved;
  private final LoadingCache<String, Calendar> editions =
      Caffeine.newBuilder().maximumSize(KEPT).build(this::read);

  WorkingDays(CalendarStore calendars, ContentStore contents, Clock clock) {
    this.calendars = calendars;
    this.contents = contents;
    this.clock = clock;
    this.saved = new Followed<>(calendars::years, calendars::yearsSince);
  }

  /**
   * A year as it is in force.
   *
   * @param saved what staff saved last; null where the shipped days, or none, are in force
   */
  public record Year(int number, Calendar days, @Nullable CalendarYear saved) {

    /** What a save has to name. */
    public long revision() {
      return saved == null ? 0 : saved.revision();
    }
  }

  /** Refuses (404) a year before 2000 or after 2099. */
  public Year year(int number) {
    if (number < FIRST || number > LAST)
      throw Refusal.of(
          404, MESSAGES, "calendar.years", String.valueOf(FIRST), String.valueOf(LAST));
    CalendarYear found = saved.now().get(String.valueOf(number));
    Calendar shipped = ShippedCalendar.years().getOrDefault(number, Calendar.WEEKDAYS);
    return new Year(number, found == null ? shipped : found.days(), found);
  }

  /**
   * Saves a year over the revision that it was made from.
   *
   * @param body the JSON as sent
   * @throws Refusal 409 where somebody else saved before, 422 with a problem for each wrong date
   */
  public Year save(int number, long revision, byte[] body, String account) {
    Year before = year(number);
    Object document = StrictJson.parse(body, LARGEST).orRefuse();
    Calendar days = JsonObject.read(document, it -> CalendarJson.read(it, number)).orRefuse();
    CalendarYear year = new CalendarYear(number, days, revision + 1, clock.instant(), account);
    if (revision != before.revision() || !calendars.save(year))
      throw Refusal.of(409, MESSAGES, "calendar.stale", String.valueOf(number));
    return new Year(number, days, year);
  }

  /** All years as they are in force. */
  public Calendar now() {
    NavigableMap<String, CalendarYear> changed = saved.now();
    Map<Integer, Calendar> years = new HashMap<>(ShippedCalendar.years());
    changed.values().forEach(it -> years.put(it.year(), it.days()));
    return ShippedCalendar.union(years.values().stream());
  }

  /** Keeps a calendar for good; gives the name under which {@link #kept} finds it. */
  public String keep(Calendar calendar) {
    byte[] json = StableJson.write(CalendarJson.write(calendar));
    String hash = StableJson.hash(json);
    if (editions.getIfPresent(hash) == null) {
      contents.save(FILE, json);
      editions.put(hash, calendar);
    }
    return hash;
  }

  /**
   * A calendar that was kept.
   *
   * @param hash as {@link #keep} gave it; null is Monday to Friday
   */
  public Calendar kept(@Nullable String hash) {
    return hash == null ? Calendar.WEEKDAYS : editions.get(hash);
  }

  private Calendar read(String hash) {
    Object document = StrictJson.parse(contents.read(hash), Integer.MAX_VALUE).orRefuse();
    return JsonObject.read(document, CalendarJson::read).orRefuse();
  }
}
