package org.miaopi.runtime.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.accounts.store.AccountStore;
import org.miaopi.runtime.accounts.store.SessionStore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who is signed in, by a cookie whose session stands in the store: every instance knows it, and a
 * restart forgets nobody.
 */
@Component
final class StoredSessions implements SecurityContextRepository {

  static final String COOKIE = "miaopi-session";

  private final SessionStore sessions;
  private final AccountStore accounts;

  StoredSessions(SessionStore sessions, AccountStore accounts) {
    this.sessions = sessions;
    this.accounts = accounts;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Loaded(() -> load(request));
  }

  /** Required by the interface; the filters use {@link #loadDeferredContext} instead. */
  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    String before = token(request);
    if (before != null) sessions.end(before);
    Authentication authentication = context.getAuthentication();
    if (authentication == null) {
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", 0));
      return;
    }
    String token = sessions.start(authentication.getName());
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, token, -1));
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return token(request) != null;
  }

  private SecurityContext load(HttpServletRequest request) {
    String token = token(request);
    String name = token == null ? null : sessions.account(token);
    Account account = name == null ? null : accounts.find(name);
    if (account == null) return new SecurityContextImpl();
    SignedIn user = new SignedIn(account);
    return new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
  }

  private static @Nullable String token(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  private static String cookie(HttpServletRequest request, String value, long maximumAge) {
    return ResponseCookie.from(COOKIE, value)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .maxAge(maximumAge)
        .build()
        .toString();
  }

  /** Asks the store only when somebody asks who is signed in. */
  private static final class Loaded implements DeferredSecurityContext {
    private final Supplier<SecurityContext> load;
    private @Nullable SecurityContext context;

    Loaded(Supplier<SecurityContext> load) {
      this.load = load;
    }

    @Override
    public SecurityContext get() {
      if (context == null) context = load.get();
      return context;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
