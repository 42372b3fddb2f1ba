package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** A document as the BSON bytes that are kept; every reading decodes a document of its own. */
final class BsonBytes {

  private static final int OBJECT_TOO_LARGE = 10334;

  private BsonBytes() {}

  static byte[] of(Document document) {
    ByteBuf buffer = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, buffer);
    if (buffer.writerIndex() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
      throw new MongoServerError(
          OBJECT_TOO_LARGE, "BSONObjectTooLarge", "A document holds at most 16 MB");
    }
    return ByteBufUtil.getBytes(buffer);
  }

  static Document read(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }
}
