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

  private static final ServerVersion VERSION = ServerVersion.MONGO_5_0;

  private Handshake() {}

  static Document answer(String command, Clock clock) {
    Document answer =
        switch (command) {
          case "hello" -> limits(clock).append("isWritablePrimary", true);
          case "ismaster" -> limits(clock).append("ismaster", true).append("helloOk", true);
          case "buildinfo", "serverstatus" -> version();
          case "ping", "endsessions", "getlasterror" -> new Document();
          case "connectionstatus" ->
              new Document(
                  "authInfo",
                  new Document("authenticatedUsers", List.of())
                      .append("authenticatedUserRoles", List.of()));
          default -> throw new NoSuchCommandException(command);
        };
    return answer.append("ok", 1.0);
  }

  private static Document limits(Clock clock) {
    return new Document("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE)
        .append("maxWriteBatchSize", MongoWireProtocolHandler.MAX_WRITE_BATCH_SIZE)
        .append("maxMessageSizeBytes", MongoWireProtocolHandler.MAX_MESSAGE_SIZE_BYTES)
        .append("minWireVersion", 0)
        .append("maxWireVersion", VERSION.getWireVersion())
        .append("localTime", clock.instant())
        .append("readOnly", false);
  }

  private static Document version() {
    return new Document("version", VERSION.toVersionString())
        .append("versionArray", VERSION.getVersionArray())
        .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE);
  }
}
