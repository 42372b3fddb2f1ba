package org.miaopi.templates.ofd;

import org.jspecify.annotations.Nullable;

/** The pictures of one document. */
public interface Drawings {

  /** The picture of a name; null where nothing is shown. */
  @Nullable Drawing get(String name);
}
