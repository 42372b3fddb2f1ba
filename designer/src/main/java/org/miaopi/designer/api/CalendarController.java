package org.miaopi.designer.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.miaopi.designer.calendar.CalendarJson;
import org.miaopi.designer.calendar.WorkingDays;
import org.miaopi.designer.store.CalendarYear;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office's working days, a year at a time. */
@RestController
@RequestMapping("/api/designer/calendar/{year}")
class CalendarController {

  private final WorkingDays workingDays;

  CalendarController(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  @GetMapping
  Map<String, Object> get(@PathVariable int year) {
    return json(workingDays.year(year));
  }

  @PutMapping
  Map<String, Object> save(
      @PathVariable int year,
      @RequestHeader("If-Match") String revision,
      HttpServletRequest request,
      Principal principal)
      throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    return json(workingDays.save(year, Revision.read(revision), body, principal.getName()));
  }

  private static Map<String, Object> json(WorkingDays.Year year) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("year", year.number());
    json.put("revision", year.revision());
    json.putAll(CalendarJson.write(year.days()));
    CalendarYear saved = year.saved();
    if (saved == null) return json;
    json.put("updated", saved.updated());
    json.put("updatedBy", saved.updatedBy());
    return json;
  }
}
