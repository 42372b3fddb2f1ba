package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Three-valued logic: null is "not known yet". */
final class Logic {

  private Logic() {}

  /** False if one is false, else null if one is null, else true. */
  static @Nullable Boolean all(List<? extends @Nullable Object> values) {
    if (values.contains(Boolean.FALSE)) return false;
    return hasNull(values) ? null : Boolean.TRUE;
  }

  /** True if one is true, else null if one is null, else false. */
  static @Nullable Boolean any(List<? extends @Nullable Object> values) {
    if (values.contains(Boolean.TRUE)) return true;
    return hasNull(values) ? null : Boolean.FALSE;
  }

  static boolean hasNull(List<? extends @Nullable Object> values) {
    for (Object value : values) {
      if (value == null) return true;
    }
    return false;
  }
}
