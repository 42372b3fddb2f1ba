package org.miaopi.runtime.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.WebUtils;

/** What the filters answer: nothing to a success, problem+json to everything else. */
@Component
class SecurityAnswers
    implements AuthenticationEntryPoint,
        AccessDeniedHandler,
        AuthenticationSuccessHandler,
        AuthenticationFailureHandler,
        LogoutSuccessHandler {

  private static final Messages MESSAGES = Messages.of(SecurityAnswers.class);

  private final HandlerExceptionResolver resolver;

  SecurityAnswers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
    askForCredentials(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) {
    boolean forged = cause instanceof CsrfException;
    if (forged && isUnsignedQuery(request)) {
      askForCredentials(request, response);
      return;
    }
    refuse(request, response, 403, forged ? "csrf" : "role");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
    refuse(request, response, 401, "signIn.failed");
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** Browsers would ask with a window of their own, so that only systems hear of Basic. */
  private void askForCredentials(HttpServletRequest request, HttpServletResponse response) {
    if (isUnsignedQuery(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Miaopi\"");
    }
    refuse(request, response, 401, "signIn.needed");
  }

  /** Without a session a query cannot come from one of our pages. */
  private static boolean isUnsignedQuery(HttpServletRequest request) {
    return request.getRequestURI().equals("/graphql")
        && WebUtils.getCookie(request, StoredSessions.COOKIE) == null;
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String code) {
    if (asksForAPage(request)) {
      showMissingPage(request, response);
      return;
    }
    resolver.resolveException(request, response, null, Refusal.of(status, MESSAGES, code));
  }

  /** Our pages are all open: a page that is refused does not exist. */
  private static boolean asksForAPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean page = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    return page
        && request.getMethod().equals("GET")
        && !request.getRequestURI().startsWith("/api/");
  }

  private static void showMissingPage(HttpServletRequest request, HttpServletResponse response) {
    try {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      request.getRequestDispatcher(Pages.PORTAL_SHELL).forward(request, response);
    } catch (IOException | ServletException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
