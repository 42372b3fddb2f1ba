package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as a client reads them. */
final class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final int BAD_VALUE = 2;
  private static final int NOT_IMPLEMENTED = 238;
  private static final int UNAUTHORIZED = 13;
  private static final int AUTHENTICATION_FAILED = 18;
  private static final int ILLEGAL_OPERATION = 20;
  private static final int NAMESPACE_NOT_FOUND = 26;
  private static final int INDEX_NOT_FOUND = 27;
  private static final int INVALID_NAMESPACE = 73;
  private static final int DATA_CORRUPTION_DETECTED = 413;

  private Errors() {}

  static MongoServerError unsupported(String what) {
    return new MongoServerError(
        NOT_IMPLEMENTED, "NotImplemented", "The embedded store does not support " + what);
  }

  static MongoServerError unauthorized() {
    return new MongoServerError(UNAUTHORIZED, "Unauthorized", "This command needs a login");
  }

  static MongoServerError loginFailed() {
    return new MongoServerError(
        AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
  }

  static MongoServerError badValue(String message) {
    return new MongoServerError(BAD_VALUE, "BadValue", message);
  }

  static MongoServerError noCollection(String fullName) {
    return new MongoServerError(
        NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns not found: " + fullName);
  }

  static MongoServerError noNamespace() {
    return new MongoServerError(
        INVALID_NAMESPACE, "InvalidNamespace", "A namespace is a database, a dot and a collection");
  }

  static MongoServerError illegal(String message) {
    return new MongoServerError(ILLEGAL_OPERATION, "IllegalOperation", message);
  }

  static MongoServerError noIndex(Object index) {
    return new MongoServerError(
        INDEX_NOT_FOUND, "IndexNotFound", "index not found with name [" + index + "]");
  }

  /** Says nothing of {@code failure}, whose message may hold data, and logs where it was. */
  static MongoServerException failedInside(Throwable failure) {
    RuntimeException bare = new RuntimeException("message left out, it may hold data");
    bare.setStackTrace(failure.getStackTrace());
    LOG.error("A command failed: {}", failure.getClass().getName(), bare);
    return new MongoServerException("The command is malformed or failed inside");
  }

  static MongoServerError damaged(DamagedBlock block) {
    return new MongoServerError(
        DATA_CORRUPTION_DETECTED,
        "DataCorruptionDetected",
        "Block "
            + block.block()
            + " of the store file is damaged; restore a backup, or see what is left by ./miaopi check");
  }

  /** The answer to a command that failed. */
  static Document answer(MongoServerException e) {
    Document answer = described(e);
    answer.put("ok", 0.0);
    return answer;
  }

  /** One entry of {@code writeErrors}. */
  static Document write(int index, MongoServerException e) {
    return new Document("index", index).appendAll(described(e));
  }

  private static Document described(MongoServerException e) {
    Document described = new Document("errmsg", e.getMessageWithoutErrorCode());
    if (e instanceof MongoServerError error) {
      described.put("code", error.getCode());
      described.putIfNotNull("codeName", error.getCodeName());
    }
    return described;
  }
}
