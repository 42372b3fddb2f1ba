package org.miaopi.runtime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Bounds every request body that is not a file upload, which has bounds of its own, whether or not
 * the client announces its length.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

  private static final Messages MESSAGES = Messages.of(BodyLimit.class);
  private static final long BYTES = 3L * 1024 * 1024;

  private final HandlerExceptionResolver resolver;

  BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    if (type != null && type.regionMatches(true, 0, "multipart/", 0, 10)) {
      chain.doFilter(request, response);
      return;
    }
    if (request.getContentLengthLong() > BYTES) {
      resolver.resolveException(request, response, null, tooLarge());
      return;
    }
    chain.doFilter(new Bounded(request), response);
  }

  private static Refusal tooLarge() {
    return Refusal.of(413, MESSAGES, "body.tooLarge", String.valueOf(BYTES / 1024 / 1024));
  }

  private static final class Bounded extends HttpServletRequestWrapper {
    Bounded(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream());
    }
  }

  /** Refuses as soon as more was read than is allowed. */
  private static final class Counting extends ServletInputStream {
    private final ServletInputStream input;
    private long left = BYTES;

    Counting(ServletInputStream input) {
      this.input = input;
    }

    @Override
    public int read() throws IOException {
      int read = input.read();
      if (read >= 0) count(1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = input.read(buffer, offset, length);
      if (read > 0) count(read);
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) throw tooLarge();
    }

    @Override
    public boolean isFinished() {
      return input.isFinished();
    }

    @Override
    public boolean isReady() {
      return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      input.setReadListener(listener);
    }
  }
}
