package org.miaopi.designer.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.miaopi.designer.text.Localized;
import org.miaopi.templates.format.Formats;
import org.miaopi.templates.format.NamedFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The formats that a template's tags may name, with their documentation. */
@RestController
class FormatController {

  @GetMapping("/api/designer/formats")
  List<Map<String, Object>> formats() {
    return Formats.all().stream().map(FormatController::view).toList();
  }

  private static Map<String, Object> view(NamedFormat format) {
    Localized documentation =
        new Localized(format.documentation(Locale.CHINESE), format.documentation(Locale.ENGLISH));
    return Map.of(
        "name", format.name(),
        "alias", format.alias(),
        "documentation", documentation.toJson(),
        "example", format.example(),
        "printed", format.printed());
  }
}
