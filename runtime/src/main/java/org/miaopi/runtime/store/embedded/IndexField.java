package org.miaopi.runtime.store.embedded;

import java.util.regex.Pattern;

/** One component of an index: a dotted path and its direction. */
record IndexField(String path, boolean ascending) {

  private static final Pattern DOT = Pattern.compile("\\.");

  String[] steps() {
    return DOT.split(path, -1);
  }

  byte[] directed(byte[] key) {
    return ascending ? key : KeyBytes.descending(key);
  }
}
