package org.miaopi.runtime.portal;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.applications.AttachedFile;
import org.miaopi.runtime.applying.Attaching;
import org.miaopi.runtime.applying.FileContent;
import org.miaopi.runtime.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of an applicant's applications. */
@RestController
@RequestMapping("/api/applications/{id}/files")
class FileController {

  private static final Messages MESSAGES = Messages.of(FileController.class);

  private final Attaching attaching;

  FileController(Attaching attaching) {
    this.attaching = attaching;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> attach(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable String field,
      @RequestParam(required = false) @Nullable String material)
      throws IOException {
    if ((field == null) == (material == null)) throw Refusal.of(400, MESSAGES, "file.place");
    String name = file.getOriginalFilename();
    byte[] content = file.getBytes();
    AttachedFile attached =
        field != null
            ? attaching.attachPhoto(who.account(), id, field, name, content)
            : attaching.attachMaterial(who.account(), id, material, name, content);
    return ApplicationJson.of(attached);
  }

  @GetMapping("/{file}")
  ResponseEntity<byte[]> content(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @PathVariable String file,
      @RequestParam(defaultValue = "false") boolean download) {
    FileContent found = attaching.content(who.account(), id, file);
    return Downloads.of(found.content(), found.file().type(), found.file().name(), download);
  }
}
