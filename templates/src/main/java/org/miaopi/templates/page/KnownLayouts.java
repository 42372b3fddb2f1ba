package org.miaopi.templates.page;

import org.miaopi.templates.recent.Recent;

/**
 * Layouts by skeleton. FOP is asked once for each: the next document whose paragraphs have as many
 * lines, and whose blocks and rows are the same, is printed on the layout that was learned.
 */
final class KnownLayouts {

  /** A layout with its skeleton is about a hundred kilobytes. */
  private static final int KEPT = 64;

  private static final BlockLayout FOP = new BlockLayout();

  private final Recent<Fo.Element, LayoutPages> known = new Recent<>(KEPT);

  LayoutPages of(Fo.Element skeleton) {
    return known.get(skeleton, FOP::lay);
  }
}
