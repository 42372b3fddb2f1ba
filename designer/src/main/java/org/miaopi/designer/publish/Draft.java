package org.miaopi.designer.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.json.StableJson;
import org.miaopi.designer.store.ContentFile;
import org.miaopi.designer.store.StoredItem;

/**
 * An item's parts, read. What was stored had been read before, so that it is readable.
 *
 * @param template the Word template
 * @param files pictures that the cases refer to
 */
public record Draft(
    ItemDefinition definition,
    List<ItemCase> cases,
    ContentFile template,
    List<ContentFile> files) {

  /** Reads stored parts. */
  public static Draft of(StoredItem stored) {
    return new Draft(
        Objects.requireNonNull(Definitions.read(bytes(stored.definition())).value()),
        stored.cases().stream()
            .map(it -> Objects.requireNonNull(ItemCase.read(bytes(it)).value()))
            .toList(),
        stored.template(),
        stored.files());
  }

  StoredItem stored() {
    return new StoredItem(
        text(Definitions.write(definition)),
        cases.stream().map(it -> text(StableJson.write(it.toJson()))).toList(),
        template,
        files);
  }

  Draft with(ItemDefinition changed, List<ItemCase> changedCases) {
    return new Draft(changed, changedCases, template, files);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
