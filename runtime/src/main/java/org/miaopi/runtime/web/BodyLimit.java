package org.miaopi.runtime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.miaopi.designer.problem.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses a body whose announced length is too large before it is read, and says what {@link Body}
 * refuses while another filter reads it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

  private static final long BYTES = 3L << 20;
  private static final long UPLOAD_BYTES = 64L << 20; // the parser of uploads refuses less

  private final HandlerExceptionResolver resolver;

  BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    this.resolver = resolver;
  }

  /** In bytes. */
  static long of(HttpServletRequest request) {
    String type = request.getContentType();
    boolean upload = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    return upload ? UPLOAD_BYTES : BYTES;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long largest = of(request);
    try {
      if (request.getContentLengthLong() > largest) throw Body.tooLarge(largest);
      chain.doFilter(request, response);
    } catch (Refusal refusal) {
      resolver.resolveException(request, response, null, refusal);
    }
  }
}
