package org.miaopi.designer.json;

/** JSON pointers (RFC 6901), the places of problems. */
public final class Pointer {

  private Pointer() {}

  /** The place of a property. */
  public static String child(String path, String name) {
    return path + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** The place of an element. */
  public static String child(String path, int index) {
    return path + "/" + index;
  }
}
