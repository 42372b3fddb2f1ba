package org.miaopi.designer.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.CaseRunner;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.problem.RequestLanguage;
import org.miaopi.designer.publish.Catalogue;
import org.miaopi.designer.publish.Draft;
import org.miaopi.designer.publish.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Items while they are edited. */
@RestController
@RequestMapping("/api/designer/items")
class DraftController {

  private final Catalogue catalogue;
  private final Drafts drafts;
  private final DraftViews views;

  DraftController(Catalogue catalogue, Drafts drafts, DraftViews views) {
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.views = views;
  }

  record NewItem(@Nullable String code, @Nullable String name) {}

  @GetMapping
  List<Map<String, Object>> list(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "all") String state,
      @RequestParam(required = false) @Nullable String after) {
    Catalogue.Search search = Catalogue.Search.of(query, state);
    return catalogue.page(search, after).stream().map(DraftViews::row).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> create(@RequestBody NewItem item) {
    String code = Objects.requireNonNullElse(item.code(), "");
    return views.whole(drafts.create(code, Objects.requireNonNullElse(item.name(), "")));
  }

  @GetMapping("/{code}")
  Map<String, Object> get(@PathVariable String code) {
    return views.whole(drafts.stored(code));
  }

  @PutMapping("/{code}")
  Map<String, Object> save(
      @PathVariable String code,
      @RequestHeader("If-Match") String revision,
      HttpServletRequest request)
      throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    Drafts.Saved saved = drafts.save(code, Revision.read(revision), body);
    return Map.of(
        "revision",
        saved.revision(),
        "problems",
        DraftViews.problems(saved.problems(), RequestLanguage.of(request)));
  }

  @GetMapping("/{code}/problems")
  List<Map<String, Object>> problems(@PathVariable String code, HttpServletRequest request) {
    return DraftViews.problems(drafts.problems(drafts.get(code)), RequestLanguage.of(request));
  }

  @PostMapping("/{code}/cases/run")
  List<Map<String, Object>> runCases(@PathVariable String code, HttpServletRequest request) {
    Draft draft = drafts.get(code);
    CompiledItem item = CompiledItem.compile(draft.definition()).orRefuse();
    Locale locale = RequestLanguage.of(request);
    return draft.cases().stream()
        .map(it -> DraftViews.result(CaseRunner.run(item, it), locale))
        .toList();
  }
}
