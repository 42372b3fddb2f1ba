package org.miaopi.designer.store;

import java.util.List;
import org.bson.Document;

/** How a file is named inside a draft or a version. */
final class ContentFileDocument {

  private ContentFileDocument() {}

  static Document write(ContentFile file) {
    return new Document("hash", file.hash())
        .append("name", file.name())
        .append("size", file.size());
  }

  static ContentFile read(Document document) {
    return new ContentFile(
        document.getString("hash"), document.getString("name"), document.getLong("size"));
  }

  static List<Document> writeAll(List<ContentFile> files) {
    return files.stream().map(ContentFileDocument::write).toList();
  }

  static List<ContentFile> readAll(List<Document> documents) {
    return documents.stream().map(ContentFileDocument::read).toList();
  }
}
