package org.miaopi.runtime.store.model;

/** An error of a command, by the code that MongoDB gives it. */
final class ModelError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  static final int BAD_VALUE = 2;
  static final int TYPE_MISMATCH = 14;
  static final int PATH_NOT_VIABLE = 28;
  static final int IMMUTABLE_FIELD = 66;
  static final int PARALLEL_ARRAYS = 171;
  static final int DUPLICATE_KEY = 11000;

  private final int code;

  ModelError(int code) {
    super("code " + code, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }
}
