package org.miaopi.runtime.applying;

import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.AttachedFile;
import org.miaopi.runtime.files.store.UploadStore;

/** Files that an application named before a change, and no longer names after it. */
final class Leftovers {

  private Leftovers() {}

  static void delete(UploadStore uploads, Application before, Application after) {
    for (AttachedFile file : before.files()) {
      if (after.file(file.id()).isEmpty()) uploads.delete(file.id());
    }
  }
}
