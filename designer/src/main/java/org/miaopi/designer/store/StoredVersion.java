package org.miaopi.designer.store;

import java.time.Instant;
import java.util.List;

/**
 * What was published once and never changes.
 *
 * @param code the item's code
 * @param number counts the versions of the item, from 1
 * @param hash SHA-256 over definition, cases and template, in hexadecimal
 * @param definition item.json
 * @param cases the examples, each a JSON document
 * @param template the Word template
 * @param published when
 * @param publishedBy the account that published it
 */
public record StoredVersion(
    String code,
    int number,
    String hash,
    String definition,
    List<String> cases,
    TemplateFile template,
    Instant published,
    String publishedBy) {

  public StoredVersion {
    cases = List.copyOf(cases);
  }
}
