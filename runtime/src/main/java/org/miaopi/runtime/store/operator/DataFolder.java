package org.miaopi.runtime.store.operator;

import java.nio.file.Path;
import java.util.function.Function;
import org.miaopi.runtime.store.embedded.CheckReport;
import org.miaopi.runtime.store.embedded.DataFolderLocked;
import org.miaopi.runtime.store.embedded.StoppedStore;
import org.miaopi.runtime.store.embedded.StoreCopy;

/** The store of a data folder: of the process that has it open, else opened for the moment. */
record DataFolder(Path path) {

  CheckReport check() {
    requireStore();
    try (StoppedStore store = StoppedStore.open(path)) {
      return store.check();
    } catch (DataFolderLocked runs) {
      try (RunningStore store = RunningStore.connect(path)) {
        return store.check();
      }
    }
  }

  /** Gives what {@code work} makes of a copy of the store as it stands now. */
  <T> T withCopy(Function<StoreCopy, T> work) {
    requireStore();
    try (StoreCopy copy = copy()) {
      return work.apply(copy);
    }
  }

  private StoreCopy copy() {
    try (StoppedStore store = StoppedStore.open(path)) {
      return store.copy();
    } catch (DataFolderLocked runs) {
      try (RunningStore store = RunningStore.connect(path)) {
        return store.copy();
      }
    }
  }

  void requireStore() {
    if (!StoppedStore.isIn(path)) throw new Refused("data.empty", path);
  }
}
