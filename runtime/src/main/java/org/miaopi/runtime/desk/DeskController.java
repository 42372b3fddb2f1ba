package org.miaopi.runtime.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.problem.RequestLanguage;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.applications.AttachedFile;
import org.miaopi.runtime.files.store.UploadStore;
import org.miaopi.runtime.portal.ApplicationJson;
import org.miaopi.runtime.portal.Downloads;
import org.miaopi.runtime.portal.FormCalendar;
import org.miaopi.runtime.processing.Replay;
import org.miaopi.runtime.security.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk over HTTP, for approvers. */
@RestController
@RequestMapping("/api/desk/applications")
class DeskController {

  private static final Messages MESSAGES = Messages.of(DeskController.class);

  private final Desk desk;
  private final UploadStore uploads;
  private final FormCalendar forms;
  private final Replay replay;

  DeskController(Desk desk, UploadStore uploads, FormCalendar forms, Replay replay) {
    this.desk = desk;
    this.uploads = uploads;
    this.forms = forms;
    this.replay = replay;
  }

  record Decision(@Nullable String outcome, @Nullable String reason, @Nullable Instant submitted) {}

  @GetMapping
  List<Map<String, Object>> waiting(@RequestParam(required = false) @Nullable String after) {
    return desk.waiting(after).stream().map(ApplicationJson::of).toList();
  }

  @GetMapping("/{id}")
  Map<String, Object> find(@PathVariable String id) {
    return forms.with(desk.find(id));
  }

  /** How the rules judged, every rule with its trace; asked for again, not kept. */
  @GetMapping("/{id}/explanation")
  Map<String, Object> explanation(@PathVariable String id, HttpServletRequest request) {
    return replay.replay(desk.find(id)).toJson(RequestLanguage.of(request));
  }

  @GetMapping("/{id}/files/{file}")
  ResponseEntity<byte[]> file(
      @PathVariable String id,
      @PathVariable String file,
      @RequestParam(defaultValue = "false") boolean download) {
    AttachedFile attached = desk.find(id).file(file).orElseThrow(DeskController::unknownFile);
    byte[] content = Objects.requireNonNull(uploads.find(file), "a file is missing");
    return Downloads.of(content, attached.type(), attached.name(), download);
  }

  @PostMapping("/{id}/decision")
  Map<String, Object> decide(
      @AuthenticationPrincipal SignedIn who, @PathVariable String id, @RequestBody Decision sent) {
    DeskDecision decision = DeskDecision.read(sent.outcome(), sent.reason()).orRefuse();
    return ApplicationJson.of(desk.decide(who.account(), id, decision, sent.submitted()));
  }

  private static Refusal unknownFile() {
    return Refusal.of(404, MESSAGES, "desk.file");
  }
}
