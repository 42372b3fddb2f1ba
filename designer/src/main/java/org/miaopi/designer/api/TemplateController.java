package org.miaopi.designer.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.fit.Trial;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.problem.RequestLanguage;
import org.miaopi.designer.publish.Drafts;
import org.miaopi.designer.publish.Previews;
import org.miaopi.designer.publish.TemplateFits;
import org.miaopi.designer.publish.TemplateUploads;
import org.miaopi.designer.text.Messages;
import org.miaopi.templates.picture.PagePicture;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The Word template of a draft, and how its certificate will look. */
@RestController
@RequestMapping("/api/designer/items/{code}")
class TemplateController {

  private static final int SCREEN_DOTS_PER_INCH = 192;
  private static final int BLANK_DOTS_PER_INCH = 120;
  static final MediaType DOCX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  private static final Messages MESSAGES = Messages.of(TemplateController.class);

  private final Drafts drafts;
  private final TemplateUploads uploads;
  private final TemplateFits fits;
  private final Previews previews;

  TemplateController(Drafts drafts, TemplateUploads uploads, TemplateFits fits, Previews previews) {
    this.drafts = drafts;
    this.uploads = uploads;
    this.fits = fits;
    this.previews = previews;
  }

  @PutMapping("/template")
  Map<String, Object> upload(
      @PathVariable String code, @RequestParam MultipartFile file, HttpServletRequest request)
      throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "template.docx");
    TemplateUploads.Uploaded uploaded = uploads.upload(code, name, file.getBytes());
    return Map.of(
        "tags",
        uploaded.tags(),
        "problems",
        DraftViews.problems(uploaded.problems(), RequestLanguage.of(request)));
  }

  @GetMapping("/template")
  ResponseEntity<byte[]> template(@PathVariable String code) {
    byte[] docx = Objects.requireNonNull(drafts.give(code).template());
    return Downloads.of(docx, DOCX, code + ".docx");
  }

  @GetMapping("/template/report")
  Map<String, Object> report(@PathVariable String code, HttpServletRequest request) {
    return uploads.report(code).toJson(RequestLanguage.of(request));
  }

  /** Of a document that is not kept: one that was refused, or before it is uploaded. */
  @PostMapping("/template/report")
  Map<String, Object> report(
      @PathVariable String code, @RequestParam MultipartFile file, HttpServletRequest request)
      throws IOException {
    return uploads.report(code, file.getBytes()).toJson(RequestLanguage.of(request));
  }

  /** What the form allows and the stored template has no room for. */
  @GetMapping("/template/fit")
  List<Map<String, Object>> fit(@PathVariable String code, HttpServletRequest request) {
    Locale locale = RequestLanguage.of(request);
    return fits.of(code).stream().map(it -> it.toJson(locale)).toList();
  }

  @GetMapping("/template/comments")
  ResponseEntity<byte[]> comments(@PathVariable String code, HttpServletRequest request) {
    byte[] docx = uploads.commented(code, RequestLanguage.of(request));
    return Downloads.of(docx, DOCX, code + "-comments.docx");
  }

  @PostMapping("/template/comments")
  ResponseEntity<byte[]> comments(
      @PathVariable String code, @RequestParam MultipartFile file, HttpServletRequest request)
      throws IOException {
    byte[] docx = uploads.commented(code, file.getBytes(), RequestLanguage.of(request));
    return Downloads.of(docx, DOCX, code + "-comments.docx");
  }

  @PostMapping("/preview")
  ResponseEntity<byte[]> preview(
      @PathVariable String code,
      @RequestParam(name = "case") @Nullable Integer index,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam @Nullable String variant) {
    return Downloads.shown(pdf(code, index, subject, variant), MediaType.APPLICATION_PDF);
  }

  /** With the values of a case, or of a trial that starts from it. */
  private byte[] pdf(
      String code, @Nullable Integer index, String subject, @Nullable String variant) {
    if (index == null || variant == null) return previews.pdf(code, index);
    return previews.pdf(code, new Trial(index, subject, variant));
  }

  /** The first page of the template itself, with its tags as they are written. */
  @GetMapping("/template.png")
  ResponseEntity<byte[]> blank(@PathVariable String code) {
    byte[] png =
        Objects.requireNonNull(PagePicture.png(previews.blank(code), 1, BLANK_DOTS_PER_INCH));
    return Downloads.shown(png, MediaType.IMAGE_PNG);
  }

  @GetMapping("/preview.png")
  ResponseEntity<byte[]> picture(
      @PathVariable String code,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(name = "case") @Nullable Integer index,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam @Nullable String variant) {
    byte[] pdf = pdf(code, index, subject, variant);
    byte[] png = PagePicture.png(pdf, page, SCREEN_DOTS_PER_INCH);
    if (png == null) throw Refusal.of(404, MESSAGES, "preview.page", String.valueOf(page));
    return Downloads.shown(png, MediaType.IMAGE_PNG);
  }
}
