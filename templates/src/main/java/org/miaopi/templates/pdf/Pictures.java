package org.miaopi.templates.pdf;

import org.jspecify.annotations.Nullable;

/** The pictures of one document. */
public interface Pictures {

  /** The picture of a name; null where nothing is shown. */
  @Nullable Artwork get(String name);
}
