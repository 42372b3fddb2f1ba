package org.miaopi.runtime.store.embedded;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** A block of the store file does not hold what was written there. */
final class DamagedBlock extends MVStoreException {

  private static final long serialVersionUID = 1L;

  private final long block;

  DamagedBlock(long block) {
    super(DataUtils.ERROR_FILE_CORRUPT, "Block " + block + " of the store file is damaged");
    this.block = block;
  }

  /** Its number in the file. */
  long block() {
    return block;
  }
}
