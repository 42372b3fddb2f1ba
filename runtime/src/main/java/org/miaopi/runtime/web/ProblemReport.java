package org.miaopi.runtime.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.problem.RequestLanguage;
import org.miaopi.designer.text.Messages;
import tools.jackson.databind.json.JsonMapper;

/** Says as problem+json what the web server refuses before the application hears of it. */
public final class ProblemReport extends ErrorReportValve {

  private static final Messages MESSAGES = Messages.of(Refusal.class);
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
    Map<String, Object> problem = problem(status, RequestLanguage.of(request));
    try {
      response.setContentType("application/problem+json");
      response.setCharacterEncoding("UTF-8");
      response.getReporter().write(JSON.writeValueAsString(problem));
      response.finishResponse();
    } catch (IOException gone) {
      // nobody is there to be told
    }
  }

  private static Map<String, Object> problem(int status, Locale locale) {
    String code = MESSAGES.has("http." + status) ? "http." + status : "http.other";
    String title = MESSAGES.has("title." + status) ? "title." + status : "title.other";
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", MESSAGES.text(title).in(locale));
    problem.put("status", status);
    problem.put("detail", MESSAGES.text(code, String.valueOf(status)).in(locale));
    problem.put("code", code);
    return problem;
  }
}
