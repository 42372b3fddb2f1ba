package org.miaopi.designer.store;

import org.bson.Document;

/** How a template is named inside a draft or a version. */
final class TemplateDocument {

  private TemplateDocument() {}

  static Document write(TemplateFile template) {
    return new Document("hash", template.hash())
        .append("name", template.name())
        .append("size", template.size());
  }

  static TemplateFile read(Document document) {
    return new TemplateFile(
        document.getString("hash"), document.getString("name"), document.getLong("size"));
  }
}
