package org.miaopi.runtime.processing;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Failures for the log: what and where, without messages, which may carry personal data. */
final class Failures {

  private static final int MOST_CAUSES = 5;

  private Failures() {}

  static String describe(Throwable failure) {
    StringJoiner text = new StringJoiner(", caused by ");
    @Nullable Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      StackTraceElement[] trace = cause.getStackTrace();
      text.add(cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]));
      cause = cause.getCause();
    }
    return text.toString();
  }
}
