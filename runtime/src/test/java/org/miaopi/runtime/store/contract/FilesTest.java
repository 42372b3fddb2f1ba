package org.miaopi.runtime.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files as the platform keeps them: in a bucket of their own, by ids of its own. */
class FilesTest extends Contract {

  private GridFSBucket files;

  @BeforeEach
  void bucket() {
    files = GridFSBuckets.create(database, "uploads");
  }

  @Test
  void aFileIsReadByItsIdWithWhatIsKnownOfIt() {
    byte[] content = content(300_000);
    upload("f1", content, new Document("owner", "z"));
    assertThat(download("f1")).isEqualTo(content);
    var found = files.find(Filters.eq("metadata.owner", "z")).first();
    assertThat(found)
        .satisfies(
            it -> {
              assertThat(it.getId()).isEqualTo(new BsonString("f1"));
              assertThat(it.getLength()).isEqualTo(300_000);
              assertThat(it.getFilename()).isEqualTo("照片.jpg");
            });
    assertThat(database.getCollection("uploads.chunks").countDocuments()).isEqualTo(2);
  }

  @Test
  void anEmptyFileIsAFile() {
    upload("empty", new byte[0], new Document());
    assertThat(download("empty")).isEmpty();
  }

  @Test
  void aDeletedFileLeavesNothing() {
    upload("f1", content(10), new Document());
    files.delete(new BsonString("f1"));
    assertThatThrownBy(() -> download("f1")).isInstanceOf(MongoGridFSException.class);
    assertThatThrownBy(() -> files.delete(new BsonString("f1")))
        .isInstanceOf(MongoGridFSException.class);
    assertThat(database.getCollection("uploads.chunks").countDocuments()).isZero();
  }

  private void upload(String id, byte[] content, Document metadata) {
    files.uploadFromStream(
        new BsonString(id),
        "照片.jpg",
        new ByteArrayInputStream(content),
        new GridFSUploadOptions().metadata(metadata));
  }

  private byte[] download(String id) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    files.downloadToStream(new BsonString(id), content);
    return content.toByteArray();
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) 7);
    return content;
  }
}
