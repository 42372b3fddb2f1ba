package org.miaopi.runtime.files.store;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.ids.Ids;
import org.springframework.stereotype.Component;

/**
 * The content of handed-in files. Each has a fresh id, so an upload that broke off blocks nothing.
 */
@Component
public final class UploadStore {

  private final GridFSBucket bucket;
  private final Ids ids;

  public UploadStore(MongoDatabase database, Ids ids) {
    bucket = GridFSBuckets.create(database, "uploads");
    this.ids = ids;
  }

  /**
   * Keeps a file.
   *
   * @param application id of the one it belongs to
   * @return its id
   */
  public String put(String application, String owner, byte[] content) {
    String id = ids.next();
    Document bound = new Document("application", application).append("owner", owner);
    bucket.uploadFromStream(
        new BsonString(id),
        id,
        new ByteArrayInputStream(content),
        new GridFSUploadOptions().metadata(bound));
    return id;
  }

  /** Null if there is none. */
  public byte @Nullable [] find(String id) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      bucket.downloadToStream(new BsonString(id), content);
    } catch (MongoGridFSException missing) {
      return null;
    }
    return content.toByteArray();
  }

  /** Forgets a file that its application no longer names. */
  public void delete(String id) {
    try {
      bucket.delete(new BsonString(id));
    } catch (MongoGridFSException goneAlready) {
      // somebody else took it back at the same time
    }
  }
}
