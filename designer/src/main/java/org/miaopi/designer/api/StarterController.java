package org.miaopi.designer.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.problem.RequestLanguage;
import org.miaopi.designer.publish.Previews;
import org.miaopi.designer.publish.TemplateUploads;
import org.miaopi.designer.text.Messages;
import org.miaopi.templates.picture.PagePicture;
import org.miaopi.templates.starter.Starter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The templates to start from, each written for the fields of a draft. */
@RestController
@RequestMapping("/api/designer/items/{code}/starters")
class StarterController {

  private static final int GALLERY_DOTS_PER_INCH = 72;
  private static final Messages MESSAGES = Messages.of(StarterController.class);

  private final TemplateUploads uploads;
  private final Previews previews;

  StarterController(TemplateUploads uploads, Previews previews) {
    this.uploads = uploads;
    this.previews = previews;
  }

  @GetMapping
  List<String> starters() {
    return Stream.of(Starter.values()).map(Starter::id).toList();
  }

  @GetMapping("/{id}.docx")
  ResponseEntity<byte[]> docx(@PathVariable String code, @PathVariable String id) {
    byte[] docx = uploads.starter(code, starter(id));
    return Downloads.of(docx, TemplateController.DOCX, "%s-%s.docx".formatted(code, id));
  }

  @GetMapping("/{id}.png")
  ResponseEntity<byte[]> picture(@PathVariable String code, @PathVariable String id) {
    byte[] pdf = previews.pdf(code, starter(id));
    byte[] png = Objects.requireNonNull(PagePicture.png(pdf, 1, GALLERY_DOTS_PER_INCH));
    return Downloads.shown(png, MediaType.IMAGE_PNG);
  }

  /** Makes it the template of the draft. */
  @PutMapping("/{id}")
  Map<String, Object> choose(
      @PathVariable String code, @PathVariable String id, HttpServletRequest request) {
    TemplateUploads.Uploaded uploaded = uploads.start(code, starter(id));
    return Map.of(
        "tags",
        uploaded.tags(),
        "problems",
        DraftViews.problems(uploaded.problems(), RequestLanguage.of(request)));
  }

  private static Starter starter(String id) {
    return Stream.of(Starter.values())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.of(404, MESSAGES, "starter.unknown", id));
  }
}
