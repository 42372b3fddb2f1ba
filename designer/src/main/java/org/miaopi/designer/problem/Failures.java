package org.miaopi.designer.problem;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Failures for the log: what and where, without messages, which may carry personal data. */
public final class Failures {

  private static final int MOST_CAUSES = 5;

  private Failures() {}

  /** Each cause with the line that threw it, and the line of ours that led there. */
  public static String describe(Throwable failure) {
    StringJoiner text = new StringJoiner(", caused by ");
    @Nullable Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      text.add(cause.getClass().getName() + place(cause.getStackTrace()));
      cause = cause.getCause();
    }
    return text.toString();
  }

  private static String place(StackTraceElement[] trace) {
    if (trace.length == 0) return "";
    String thrown = " at " + trace[0];
    return Arrays.stream(trace)
        .filter(it -> it.getClassName().startsWith("org.miaopi."))
        .findFirst()
        .filter(ours -> !ours.equals(trace[0]))
        .map(ours -> thrown + ", from " + ours)
        .orElse(thrown);
  }
}
