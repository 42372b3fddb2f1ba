package org.miaopi.templates.fonts;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The families that a certificate is set in. */
public enum Family {
  /** Song, as books are set: Noto Serif SC. */
  SERIF,
  /** Hei, without serifs: Noto Sans SC. */
  SANS,
  /** Kai, as written with a brush: LXGW WenKai, which has the most rare characters. */
  KAI;

  private static final Set<String> SANS_WORDS =
      Set.of("黑体", "hei", "雅黑", "yahei", "等线", "dengxian", "arial", "calibri", "sans", "幼圆");

  private static final Set<String> SANS_NAMES =
      Set.of("helvetica", "verdana", "tahoma", "segoe ui", "微软正黑体");

  /** 仿宋 too: no Fangsong may be bundled, and this Kai was drawn halfway to one. */
  private static final Set<String> KAI_WORDS =
      Set.of("楷", "kai", "仿宋", "fangsong", "fang song", "隶书", "lisu", "行楷", "xingkai");

  /** The family closest to a typeface that a Word or WPS user chose; serif for an unknown one. */
  public static Family of(String typeface) {
    String name = typeface.toLowerCase(Locale.ROOT);
    if (KAI_WORDS.stream().anyMatch(name::contains)) return KAI;
    boolean sans = SANS_NAMES.contains(name) || SANS_WORDS.stream().anyMatch(name::contains);
    return sans ? SANS : SERIF;
  }

  /** Where a character is looked for, in this order. */
  List<Family> chain() {
    return switch (this) {
      case SERIF -> List.of(SERIF, SANS, KAI);
      case SANS -> List.of(SANS, SERIF, KAI);
      case KAI -> List.of(KAI, SERIF, SANS);
    };
  }
}
