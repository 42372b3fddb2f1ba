package org.miaopi.expressions.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Hands the forms to Node, where the browser's own form is measured. */
final class BrowserForms {

  /** Where Node looks for them, seen from the folder of the project. */
  static final Path FILE = Path.of("target", "bench-forms.json");

  private BrowserForms() {}

  /** Writes every form with the values that it has once something was typed. */
  static void write(Path module) throws IOException {
    Map<String, Object> forms = new LinkedHashMap<>();
    for (Layout layout : Layout.values()) {
      forms.put(layout.name(), new BigForm(layout).toJson("98.76"));
    }
    Path file = module.resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.write(file, new JsonMapper().writeValueAsBytes(forms));
  }
}
