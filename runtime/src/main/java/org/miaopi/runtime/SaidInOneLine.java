package org.miaopi.runtime;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring from telling at length what {@link Server} then says in one line. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SaidInOneLine implements SpringBootExceptionReporter {

  SaidInOneLine(ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    return StartFailure.of(failure) != null;
  }
}
