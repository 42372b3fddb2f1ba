package org.miaopi.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets only so many uploads be examined at once; who comes later waits a moment for a turn. What
 * only reads takes none.
 */
final class UploadTurns implements HandlerInterceptor {

  private static final Messages MESSAGES = Messages.of(UploadTurns.class);

  private final Semaphore turns;
  private final long milliseconds;

  UploadTurns(long atOnce, BodySettings settings) {
    this.turns = new Semaphore((int) Math.max(1, atOnce), true);
    this.milliseconds = settings.turn().toMillis();
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws InterruptedException {
    if (isReading(request)) return true;
    if (turns.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) return true;
    throw Refusal.of(503, MESSAGES, "body.busy");
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (!isReading(request)) turns.release();
  }

  private static boolean isReading(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }
}
