package org.miaopi.runtime.store.operator;

import java.nio.file.Path;
import org.miaopi.runtime.store.embedded.CheckReport;
import org.miaopi.runtime.store.embedded.StoppedStore;

/** Reads everything in a store or a backup and tells whether it is sound. */
public final class Check {

  private Check() {}

  /**
   * Of the store in {@code data}, which may be running.
   *
   * @throws Refused if there is none
   * @throws org.miaopi.runtime.store.embedded.StoreUnsound if it cannot be opened
   */
  public static CheckReport folder(Path data) {
    return new DataFolder(data).check();
  }

  /** Of the store in {@code data}, which is taken for the newest if it is sound. */
  public static CheckReport accept(Path data) {
    new DataFolder(data).requireStore();
    return StoppedStore.accept(data);
  }

  /**
   * Of a backup: its entries against its manifest, its store as any other.
   *
   * @throws Refused if it is none or not as it was written
   */
  public static CheckReport backup(Path file) {
    return Restore.check(file);
  }
}
