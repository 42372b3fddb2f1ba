package org.miaopi.designer.definition;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.miaopi.designer.json.JsonObject;

/** What the applicant fills in. */
public record Form(List<Page> pages) {

  /** The fields of all pages, those inside groups and rows not included. */
  public Stream<Field> fields() {
    return pages.stream().flatMap(it -> it.sections().stream()).flatMap(it -> it.fields().stream());
  }

  static Form read(JsonObject json) {
    return new Form(json.objects("pages", Page::read));
  }

  Map<String, Object> toJson() {
    return Map.of("pages", pages.stream().map(Page::toJson).toList());
  }
}
