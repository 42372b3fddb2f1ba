package org.miaopi.runtime.portal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.calendar.CalendarJson;
import org.miaopi.designer.calendar.WorkingDays;
import org.miaopi.designer.publish.PublishedItems;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.ItemVersion;
import org.miaopi.runtime.applications.Submission;
import org.springframework.stereotype.Component;

/**
 * Applications as browsers get them to show their form: with the calendar where it counts by it.
 */
@Component
public final class FormCalendar {

  private final PublishedItems items;
  private final WorkingDays workingDays;

  FormCalendar(PublishedItems items, WorkingDays workingDays) {
    this.items = items;
    this.workingDays = workingDays;
  }

  /** Everything, and the calendar: of now while it is filled in, then that of its submission. */
  public Map<String, Object> with(Application application) {
    Map<String, Object> json = ApplicationJson.of(application);
    ItemVersion item = application.item();
    if (items.version(item.code(), item.version()).compiled().formUsesCalendar())
      json.put("calendar", CalendarJson.write(calendar(application)));
    return json;
  }

  private Calendar calendar(Application application) {
    @Nullable Submission submission = application.submission();
    if (submission == null || application.state().isEditable()) return workingDays.now();
    return workingDays.kept(submission.calendar());
  }
}
