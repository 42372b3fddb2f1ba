package org.miaopi.designer.problem;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Which of the two languages a request is answered in. */
public final class RequestLanguage {

  private RequestLanguage() {}

  /**
   * The cookie {@code lang}, else the parameter {@code lang}, else Accept-Language, else Chinese.
   */
  public static Locale of(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, "lang");
    if (cookie != null && isKnown(cookie.getValue())) return known(cookie.getValue());
    String parameter = queryParameter(request);
    if (isKnown(parameter)) return known(parameter);
    if (request.getHeader("Accept-Language") == null) return Locale.SIMPLIFIED_CHINESE;
    return known(request.getLocale().toLanguageTag());
  }

  /** From the query alone: asking for parameters would read, and use up, a form body. */
  private static @Nullable String queryParameter(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) return null;
    for (String part : query.split("&", -1)) {
      if (part.startsWith("lang=")) return part.substring("lang=".length());
    }
    return null;
  }

  private static boolean isKnown(@Nullable String tag) {
    return tag != null && (tag.startsWith("zh") || tag.startsWith("en"));
  }

  private static Locale known(@Nullable String tag) {
    return tag != null && tag.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }
}
