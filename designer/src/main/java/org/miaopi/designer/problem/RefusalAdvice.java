package org.miaopi.designer.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal, ours and Spring's own, as problem+json in the language of the request. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);
  private static final String SECONDS_TO_WAIT = "5";
  private static final Messages MESSAGES = Messages.of(RefusalAdvice.class);

  @ExceptionHandler(Refusal.class)
  ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
    Locale locale = RequestLanguage.of(request);
    ProblemDetail body = body(refusal.status(), refusal.code(), refusal.detail(locale), locale);
    List<DefinitionProblem> problems = refusal.problems();
    if (!problems.isEmpty()) {
      body.setProperty("problems", problems.stream().map(it -> it.toJson(locale)).toList());
    }
    HttpHeaders headers = new HttpHeaders();
    boolean later = refusal.status() == 429 || refusal.status() == 503;
    if (later) headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    return answer(body, headers);
  }

  /**
   * A multipart body that cannot be taken apart, or was refused while it was; the one that is too
   * large comes by the base class.
   */
  @ExceptionHandler(MultipartException.class)
  ResponseEntity<ProblemDetail> brokenMultipart(
      MultipartException broken, HttpServletRequest request) {
    if (broken.getRootCause() instanceof Refusal refusal) return refused(refusal, request);
    return answer(ofStatus(400, RequestLanguage.of(request)), new HttpHeaders());
  }

  /** A bug: the log gets the place, and nobody what the exception says, which may be personal. */
  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> failed(Exception failure, HttpServletRequest request) {
    LOG.error("{} failed: {}", request.getMethod(), Failures.describe(failure));
    return answer(ofStatus(500, RequestLanguage.of(request)), new HttpHeaders());
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpServletRequest http = ((ServletWebRequest) request).getRequest();
    ProblemDetail problem = ofStatus(status.value(), RequestLanguage.of(http));
    HttpHeaders sent = new HttpHeaders();
    sent.putAll(headers);
    sent.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new ResponseEntity<>(problem, sent, status);
  }

  private static ProblemDetail ofStatus(int status, Locale locale) {
    String code = MESSAGES.has("http." + status) ? "http." + status : "http.other";
    Localized detail = MESSAGES.text(code, String.valueOf(status));
    return body(status, code, detail.in(locale), locale);
  }

  private static ProblemDetail body(int status, String code, String detail, Locale locale) {
    String title = MESSAGES.has("title." + status) ? "title." + status : "title.other";
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
    problem.setTitle(MESSAGES.text(title).in(locale));
    problem.setProperty("code", code);
    return problem;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail body, HttpHeaders headers) {
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new ResponseEntity<>(body, headers, HttpStatusCode.valueOf(body.getStatus()));
  }
}
