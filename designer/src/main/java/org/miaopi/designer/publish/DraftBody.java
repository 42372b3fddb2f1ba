package org.miaopi.designer.publish;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.json.StrictJson;
import org.miaopi.designer.problem.Reading;

/** What the designer's page sends to be saved: {@code {"definition": …, "cases": […]}}. */
record DraftBody(ItemDefinition definition, List<ItemCase> cases) {

  /** Bytes that the whole may have. */
  private static final int LARGEST = Definitions.LARGEST + 512 * 1024;

  /** Reads the bytes; whatever is wrong is a problem with its path. */
  static Reading<DraftBody> read(byte[] json) {
    Reading<Object> document = StrictJson.parse(json, LARGEST);
    if (document.value() == null) return new Reading<>(null, document.problems());
    Reading<Parts> parts = JsonObject.read(document.value(), Parts::read);
    Parts sent = parts.value();
    if (sent == null) return new Reading<>(null, parts.problems());
    Reading<ItemDefinition> definition = Definitions.read(sent.definition());
    ItemDefinition value = definition.value();
    return new Reading<>(
        value == null ? null : new DraftBody(value, sent.cases()), definition.problems());
  }

  private record Parts(Map<String, @Nullable Object> definition, List<ItemCase> cases) {
    static Parts read(JsonObject json) {
      return new Parts(json.anything("definition"), json.objects("cases", ItemCase::read));
    }
  }
}
