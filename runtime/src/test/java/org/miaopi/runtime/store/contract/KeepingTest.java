package org.miaopi.runtime.store.contract;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** What is read is what was written, also by the next client. */
class KeepingTest extends Contract {

  @Test
  void keepsTypesExactly() {
    Document kept =
        new Document("_id", UUID.fromString("6f6b1c6e-0000-4000-8000-000000000001"))
            .append("amount", new BigDecimal("12.50"))
            .append("at", Date.from(Instant.parse("2026-11-24T08:00:00Z")))
            .append("long", 1L << 60)
            .append("name", "张秀兰")
            .append("rows", List.of(new Document("岗位", "1"), new Document("岗位", "2")))
            .append("nothing", null);
    applications.insertOne(kept);
    reconnect();
    assertThat(applications.find(eq("_id", kept.get("_id"))).first()).isEqualTo(kept);
    assertThat(applications.find(eq("rows.岗位", "2")).first()).isEqualTo(kept);
  }

  @Test
  void filesRoundTrip() {
    byte[] content = new byte[5 << 20];
    new Random(3).nextBytes(content);
    GridFSBucket files = GridFSBuckets.create(database);
    ObjectId id = files.uploadFromStream("照片.jpg", new ByteArrayInputStream(content));
    reconnect();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    GridFSBuckets.create(database).downloadToStream(id, read);
    assertThat(read.toByteArray()).isEqualTo(content);
  }
}
