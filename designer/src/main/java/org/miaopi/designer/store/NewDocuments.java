package org.miaopi.designer.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Inserts documents whose key somebody else may have taken. */
final class NewDocuments {

  private NewDocuments() {}

  /** False where a unique key is taken: then nothing is stored. */
  static boolean insert(MongoCollection<Document> collection, Document document) {
    try {
      collection.insertOne(document);
      return true;
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
      throw failure;
    }
  }
}
