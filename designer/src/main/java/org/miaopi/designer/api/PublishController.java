package org.miaopi.designer.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.calendar.CalendarJson;
import org.miaopi.designer.calendar.ShippedCalendar;
import org.miaopi.designer.calendar.WorkingDays;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.form.FormView;
import org.miaopi.designer.packages.ItemPackages;
import org.miaopi.designer.publish.Drafts;
import org.miaopi.designer.publish.Publishing;
import org.miaopi.designer.store.StoredVersion;
import org.miaopi.designer.store.VersionRow;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Versions and packages of items, and forms compiled for the live preview. */
@RestController
@RequestMapping("/api/designer")
class PublishController {

  private static final MediaType ZIP = MediaType.valueOf("application/zip");

  private final Drafts drafts;
  private final Publishing publishing;
  private final WorkingDays workingDays;

  PublishController(Drafts drafts, Publishing publishing, WorkingDays workingDays) {
    this.drafts = drafts;
    this.publishing = publishing;
    this.workingDays = workingDays;
  }

  @PostMapping("/items/{code}/publish")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> publish(@PathVariable String code, Principal principal) {
    StoredVersion version = publishing.publish(code, principal.getName());
    return Map.of("version", version.number(), "hash", version.hash());
  }

  @GetMapping("/items/{code}/versions")
  List<Map<String, Object>> versions(
      @PathVariable String code, @RequestParam(required = false) @Nullable Integer before) {
    return publishing.history(code, before).stream().map(PublishController::row).toList();
  }

  @PostMapping("/import")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> take(@RequestParam MultipartFile file) throws IOException {
    return Map.of("code", drafts.take(ItemPackages.readZip(file.getBytes()).orRefuse()));
  }

  @GetMapping("/items/{code}/package")
  ResponseEntity<byte[]> give(@PathVariable String code) {
    return Downloads.of(ItemPackages.writeZip(drafts.give(code)), ZIP, code + ".zip");
  }

  /** The form of a definition that need not be saved. */
  @PostMapping("/forms")
  Map<String, Object> form(HttpServletRequest request) throws IOException {
    byte[] json = request.getInputStream().readAllBytes();
    ItemDefinition definition = Definitions.read(json).orRefuse();
    CompiledItem item = CompiledItem.compile(definition).orRefuse();
    Map<String, Object> view = FormView.of(item, 0, Definitions.hash(definition));
    if (item.formUsesCalendar()) view.put("calendars", calendars());
    return view;
  }

  /** Of an application today, and of cases that carry none. */
  private Map<String, Object> calendars() {
    return Map.of(
        "now", CalendarJson.write(workingDays.now()),
        "cases", CalendarJson.write(ShippedCalendar.all()));
  }

  private static Map<String, Object> row(VersionRow version) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", version.number());
    json.put("hash", version.hash());
    json.put("published", version.published());
    json.put("publishedBy", version.publishedBy());
    return json;
  }
}
