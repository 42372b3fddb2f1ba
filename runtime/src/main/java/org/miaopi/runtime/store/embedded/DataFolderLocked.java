package org.miaopi.runtime.store.embedded;

import java.nio.file.Path;

/**
 * Another process (or another opener in this one) has the data folder open; nothing was touched.
 */
public final class DataFolderLocked extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DataFolderLocked(Path folder) {
    super("The data folder " + folder.toAbsolutePath() + " is in use by another process");
  }
}
