package org.miaopi.designer.store;

import java.util.List;
import org.bson.Document;

/** The parts of an item inside a draft or a version. */
final class StoredItemDocument {

  private StoredItemDocument() {}

  static Document write(Document into, StoredItem item) {
    return into.append("definition", item.definition())
        .append("cases", item.cases())
        .append("template", ContentFileDocument.write(item.template()))
        .append("files", ContentFileDocument.writeAll(item.files()));
  }

  static StoredItem read(Document document) {
    return new StoredItem(
        document.getString("definition"),
        document.getList("cases", String.class),
        ContentFileDocument.read(document.get("template", Document.class)),
        ContentFileDocument.readAll(document.getList("files", Document.class, List.of())));
  }
}
