package org.miaopi.templates.page;

import org.miaopi.templates.recent.Recent;

/**
 * Layouts by skeleton. FOP is asked once for each: the next document whose paragraphs have as many
 * lines, and whose blocks and rows are the same, is printed on the layout that was learned.
 */
final class KnownLayouts {

  /** Each is about a kilobyte, with its part of the skeleton. */
  private static final long MOST_ITEMS = 50_000;

  private static final BlockLayout FOP = new BlockLayout();

  /** Those of all templates together: a skeleton says nothing of its template. */
  static final KnownLayouts SHARED = new KnownLayouts();

  private final Recent<Fo.Element, LayoutPages> known =
      new Recent<>(MOST_ITEMS, LayoutPages::items);

  LayoutPages of(Fo.Element skeleton) {
    return known.get(skeleton, FOP::lay);
  }
}
