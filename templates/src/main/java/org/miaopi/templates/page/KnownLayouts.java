package org.miaopi.templates.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Layouts by skeleton. FOP is asked once for each: the next document whose paragraphs have as many
 * lines, and whose blocks and rows are the same, is printed on the layout that was learned.
 */
final class KnownLayouts {

  /** A layout with its skeleton is about a hundred kilobytes. */
  private static final int KEPT = 64;

  private static final BlockLayout FOP = new BlockLayout();

  private final Map<Fo.Element, LayoutPages> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Fo.Element, LayoutPages> eldest) {
              return size() > KEPT;
            }
          });

  LayoutPages of(Fo.Element skeleton) {
    LayoutPages learned = known.get(skeleton);
    if (learned != null) return learned;
    LayoutPages laid = FOP.lay(skeleton);
    known.put(skeleton, laid);
    return laid;
  }
}
