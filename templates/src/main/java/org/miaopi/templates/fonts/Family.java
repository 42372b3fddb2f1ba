package org.miaopi.templates.fonts;

import java.util.Locale;
import java.util.Set;

/** The two families that a certificate is set in. */
public enum Family {
  SERIF,
  SANS;

  private static final Set<String> SANS_WORDS =
      Set.of("黑体", "hei", "雅黑", "yahei", "等线", "dengxian", "arial", "calibri", "sans", "幼圆");

  /** The family closest to a typeface that a Word or WPS user chose; serif for an unknown one. */
  public static Family of(String typeface) {
    String name = typeface.toLowerCase(Locale.ROOT);
    boolean sans =
        SANS_WORDS.stream().anyMatch(name::contains)
            || Set.of("helvetica", "verdana", "tahoma", "segoe ui", "微软正黑体").contains(name);
    return sans ? SANS : SERIF;
  }

  /** The other one, where a character is looked for next. */
  public Family other() {
    return this == SERIF ? SANS : SERIF;
  }
}
