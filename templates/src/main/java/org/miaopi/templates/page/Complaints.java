package org.miaopi.templates.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;

/**
 * Keeps FOP from logging, because its warnings quote the document, and from going on without a
 * picture or a font.
 */
final class Complaints implements EventListener {

  private final List<String> errors = new ArrayList<>();

  @Override
  public void processEvent(Event event) {
    EventSeverity severity = event.getSeverity();
    if (severity == EventSeverity.ERROR || severity == EventSeverity.FATAL) {
      errors.add(event.getEventID());
    }
  }

  void throwIfAny() {
    if (!errors.isEmpty()) throw new IllegalStateException("The pages lack something: " + errors);
  }
}
