package org.miaopi.templates.page;

import org.miaopi.templates.fonts.Family;

/** How formatting objects name the families. */
public final class FaceNames {

  private FaceNames() {}

  public static String of(Family family) {
    return switch (family) {
      case SERIF -> "Serif";
      case SANS -> "Sans";
      case KAI -> "Kai";
    };
  }

  /** The family of a name that {@link #of} gave. */
  public static Family family(String name) {
    return switch (name) {
      case "Sans" -> Family.SANS;
      case "Kai" -> Family.KAI;
      default -> Family.SERIF;
    };
  }
}
