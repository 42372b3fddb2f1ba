package org.miaopi.runtime.portal;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applying.Applying;
import org.miaopi.runtime.applying.Editing;
import org.miaopi.runtime.applying.Submitting;
import org.miaopi.runtime.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An applicant's applications. */
@RestController
@RequestMapping("/api/applications")
class ApplicationController {

  private static final Messages MESSAGES = Messages.of(ApplicationController.class);

  private final Applying applying;
  private final Editing editing;
  private final Submitting submitting;
  private final FormCalendar forms;

  ApplicationController(
      Applying applying, Editing editing, Submitting submitting, FormCalendar forms) {
    this.applying = applying;
    this.editing = editing;
    this.submitting = submitting;
    this.forms = forms;
  }

  record Start(@Nullable String item) {}

  record Answers(@Nullable Map<String, @Nullable Object> answers, @Nullable Integer revision) {}

  record Source(@Nullable String source) {}

  record Submit(@Nullable Map<String, @Nullable Object> answers, boolean pledge) {}

  @PostMapping
  ResponseEntity<Map<String, Object>> start(
      @AuthenticationPrincipal SignedIn who, @RequestBody Start body) {
    Application application = applying.start(who.account(), given(body.item(), "item"));
    return ResponseEntity.created(URI.create("/api/applications/" + application.id()))
        .body(ApplicationJson.of(application));
  }

  @GetMapping
  List<Map<String, Object>> list(@AuthenticationPrincipal SignedIn who) {
    return applying.list(who.account()).stream().map(ApplicationJson::summary).toList();
  }

  @GetMapping("/{id}")
  Map<String, Object> find(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    return forms.with(applying.find(who.account(), id));
  }

  @PutMapping("/{id}/answers")
  Map<String, Object> saveAnswers(
      @AuthenticationPrincipal SignedIn who, @PathVariable String id, @RequestBody Answers body) {
    Application saved =
        editing.saveAnswers(
            who.account(),
            id,
            given(body.answers(), "answers"),
            given(body.revision(), "revision"));
    return Map.of("revision", saved.revision());
  }

  @PutMapping("/{id}/materials/{material}")
  Map<String, Object> commit(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @PathVariable String material,
      @RequestBody Source body) {
    if (!"committed".equals(body.source())) throw missing("source");
    return ApplicationJson.of(editing.commit(who.account(), id, material));
  }

  @DeleteMapping("/{id}/materials/{material}")
  Map<String, Object> takeBack(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @PathVariable String material) {
    return ApplicationJson.of(editing.takeBack(who.account(), id, material));
  }

  @PostMapping("/{id}/submit")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> submit(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Submit body) {
    Map<String, @Nullable Object> answers = given(body.answers(), "answers");
    return ApplicationJson.of(submitting.submit(who.account(), id, key, answers, body.pledge()));
  }

  private static <T> T given(@Nullable T value, String name) {
    if (value == null) throw missing(name);
    return value;
  }

  private static Refusal missing(String name) {
    return Refusal.of(400, MESSAGES, "body.missing", name);
  }
}
