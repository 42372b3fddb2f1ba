package org.miaopi.designer.store;

import java.time.Instant;
import java.util.List;

/**
 * An item while it is edited.
 *
 * @param code the item's code, the key
 * @param revision counts the saves, from 1; what an editor must name to save over it
 * @param definition item.json
 * @param cases the examples, each a JSON document
 * @param template the Word template
 * @param errors how many errors the checks found at the last save
 * @param warnings how many warnings
 * @param updated when it was last saved
 */
public record StoredDraft(
    String code,
    long revision,
    String definition,
    List<String> cases,
    TemplateFile template,
    int errors,
    int warnings,
    Instant updated) {

  public StoredDraft {
    cases = List.copyOf(cases);
  }
}
