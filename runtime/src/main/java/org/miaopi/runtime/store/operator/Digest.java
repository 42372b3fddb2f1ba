package org.miaopi.runtime.store.operator;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Iterator;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * What a collection holds, whatever the order: how many documents, and the sum of the SHA-256
 * hashes of their BSON, with {@code _id} in front, modulo 2^256, in hexadecimal.
 */
public record Digest(long documents, String hash) {

  private static final String ID = "_id";
  private static final int BITS = 256;

  static Digest of(Iterator<RawBsonDocument> documents) {
    MessageDigest sha256 = Hashes.sha256();
    BigInteger sum = BigInteger.ZERO;
    long count = 0;
    for (; documents.hasNext(); count++) {
      sum = sum.add(new BigInteger(1, sha256.digest(canonical(documents.next()))));
      if (sum.bitLength() > BITS) sum = sum.clearBit(BITS);
    }
    return new Digest(count, String.format("%064x", sum));
  }

  /** A MongoDB puts {@code _id} in front; everything else stays as it is. */
  private static byte[] canonical(RawBsonDocument document) {
    RawBsonDocument ordered = document;
    if (!document.getFirstKey().equals(ID)) ordered = withIdInFront(document);
    byte[] bytes = new byte[ordered.getByteBuffer().remaining()];
    ordered.getByteBuffer().get(bytes);
    return bytes;
  }

  private static RawBsonDocument withIdInFront(RawBsonDocument document) {
    BsonDocument ordered = new BsonDocument(ID, document.get(ID));
    document.forEach(ordered::putIfAbsent);
    return new RawBsonDocument(ordered, new BsonDocumentCodec());
  }
}
