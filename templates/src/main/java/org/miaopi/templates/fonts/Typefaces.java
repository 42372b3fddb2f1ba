package org.miaopi.templates.fonts;

import java.util.List;
import java.util.Locale;

/** The typefaces that a family of ours stands for without anybody noticing much. */
public final class Typefaces {

  /** Parts of names, in lower case. */
  private static final List<String> KNOWN =
      List.of(
          "宋",
          "song",
          "simsun",
          "仿宋",
          "fangsong",
          "楷体",
          "华文楷",
          "方正楷",
          "kai",
          "黑",
          "hei",
          "雅黑",
          "yahei",
          "等线",
          "dengxian",
          "noto serif",
          "noto sans",
          "source han",
          "思源",
          "arial",
          "calibri",
          "helvetica",
          "verdana",
          "tahoma",
          "segoe ui",
          "times",
          "cambria",
          "georgia",
          "liberation",
          "carlito",
          "caladea",
          "dejavu",
          "wenkai",
          "文楷",
          "pingfang",
          "苹方",
          "sans-serif",
          "aptos",
          "mincho",
          "pmingliu",
          "细明");

  private Typefaces() {}

  /** Whether a typeface that a Word or WPS user chose has a counterpart. */
  public static boolean known(String typeface) {
    String name = typeface.toLowerCase(Locale.ROOT);
    return name.isBlank() || KNOWN.stream().anyMatch(name::contains);
  }
}
