package org.miaopi.designer.store;

import java.util.List;

/**
 * An item's parts as they are kept.
 *
 * @param definition item.json
 * @param cases the examples, each a JSON document
 * @param template the Word template
 * @param files pictures that the cases refer to
 */
public record StoredItem(
    String definition, List<String> cases, ContentFile template, List<ContentFile> files) {

  public StoredItem {
    cases = List.copyOf(cases);
    files = List.copyOf(files);
  }
}
