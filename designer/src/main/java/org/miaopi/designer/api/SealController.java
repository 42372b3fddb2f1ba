package org.miaopi.designer.api;

import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.SealText;
import org.miaopi.templates.seal.Seal;
import org.miaopi.templates.seal.SealShape;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A seal as a picture, while staff are still writing what stands in it. */
@RestController
class SealController {

  /** The picture; 404 for what no seal can carry. */
  @GetMapping(value = "/api/designer/seal.svg", produces = "image/svg+xml")
  ResponseEntity<String> seal(
      @RequestParam(defaultValue = "round") String shape,
      @RequestParam(required = false) @Nullable Integer width,
      @RequestParam(defaultValue = "false") boolean plain,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String line,
      @RequestParam(defaultValue = "") String code) {
    SealShape known = SealText.SHAPES.getOrDefault(shape, SealShape.ROUND);
    try {
      Seal seal =
          new Seal(
              known,
              width == null ? known.usualWidth() : width,
              !plain,
              text,
              line.isBlank() ? null : line,
              code.isBlank() ? null : code);
      return ResponseEntity.ok(seal.svg());
    } catch (IllegalArgumentException unfit) {
      return ResponseEntity.notFound().build();
    }
  }
}
