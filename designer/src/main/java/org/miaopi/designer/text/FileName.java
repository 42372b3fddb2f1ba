package org.miaopi.designer.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file's name as whoever uploaded it gave it, made harmless. */
public final class FileName {

  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"<>|:*?]");
  private static final int LONGEST = 100;

  private FileName() {}

  /** Without folders, control characters and what would not stand in a header; never empty. */
  public static String clean(@Nullable String given) {
    if (given == null) return "file";
    String name = UNFIT.matcher(FOLDERS.matcher(given).replaceFirst("")).replaceAll("").strip();
    if (name.isEmpty()) return "file";
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST));
  }
}
