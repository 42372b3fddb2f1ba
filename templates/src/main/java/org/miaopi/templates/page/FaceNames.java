package org.miaopi.templates.page;

import org.miaopi.templates.fonts.Family;

/** How formatting objects name the families. */
public final class FaceNames {

  private FaceNames() {}

  public static String of(Family family) {
    return family == Family.SERIF ? "Serif" : "Sans";
  }

  /** The family of a name that {@link #of} gave. */
  public static Family family(String name) {
    return name.equals("Sans") ? Family.SANS : Family.SERIF;
  }
}
