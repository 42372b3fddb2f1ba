package org.miaopi.designer.publish;

import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.templates.Template;

/**
 * A published version of an item, ready to be run. Immutable and thread-safe.
 *
 * @param code the item's code
 * @param number the version, from 1
 * @param hash SHA-256 over definition, cases and template, in hexadecimal
 * @param templateHash SHA-256 of the Word template
 * @param compiled the definition with its expressions compiled
 * @param template the certificate's template, compiled
 */
public record PublishedItem(
    String code,
    int number,
    String hash,
    String templateHash,
    CompiledItem compiled,
    Template template) {

  public ItemDefinition definition() {
    return compiled.definition();
  }
}
