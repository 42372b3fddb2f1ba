package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import java.time.Clock;
import java.util.List;

/** What a driver or a health check asks about the server itself. */
final class Handshake {

  private static final String SET = "miaopi";
  private static final ServerVersion VERSION = ServerVersion.MONGO_5_0;

  private Handshake() {}

  static Document answer(String command, Clock clock) {
    Document answer =
        switch (command) {
          case "buildinfo" -> version();
          case "ping", "endsessions", "refreshsessions", "killsessions" -> new Document();
          default -> throw new NoSuchCommandException(command);
        };
    return answer.append("ok", 1.0);
  }

  /**
   * Presents the server as the only member of a replica set, as which drivers give their writes the
   * numbers that make them safe to repeat.
   *
   * @param primary what the answer calls the field that says so
   * @param address where the client reached the server
   */
  static Document hello(String primary, String address, Clock clock) {
    return new Document(primary, true)
        .append("helloOk", true)
        .append("secondary", false)
        .append("setName", SET)
        .append("setVersion", 1)
        .append("hosts", List.of(address))
        .append("primary", address)
        .append("me", address)
        .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE)
        .append("maxWriteBatchSize", MongoWireProtocolHandler.MAX_WRITE_BATCH_SIZE)
        .append("maxMessageSizeBytes", MongoWireProtocolHandler.MAX_MESSAGE_SIZE_BYTES)
        .append("logicalSessionTimeoutMinutes", Sessions.TIMEOUT.toMinutes())
        .append("minWireVersion", 0)
        .append("maxWireVersion", VERSION.getWireVersion())
        .append("localTime", clock.instant())
        .append("readOnly", false)
        .append("ok", 1.0);
  }

  static Document status(List<Document> users) {
    Document information =
        new Document("authenticatedUsers", users).append("authenticatedUserRoles", List.of());
    return new Document("authInfo", information).append("ok", 1.0);
  }

  /** What it counted since its start, under the names that MongoDB gives it. */
  static Document serverStatus(Scans scans) {
    Document walks = new Document("total", scans.allFull());
    Document queries = new Document("collectionScans", walks);
    return version().append("metrics", new Document("queryExecutor", queries)).append("ok", 1.0);
  }

  private static Document version() {
    return new Document("version", VERSION.toVersionString())
        .append("versionArray", VERSION.getVersionArray())
        .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE);
  }
}
