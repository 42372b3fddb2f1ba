package org.miaopi.runtime.applications.store;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Localized;

/** Texts in both languages, as the store keeps them. */
final class Texts {

  private Texts() {}

  static @Nullable Document write(@Nullable Localized text) {
    return text == null ? null : new Document(text.toJson());
  }

  static Localized read(Document document) {
    return new Localized(document.getString("zh-CN"), document.getString("en"));
  }

  static @Nullable Localized readOptional(@Nullable Document document) {
    return document == null ? null : read(document);
  }
}
