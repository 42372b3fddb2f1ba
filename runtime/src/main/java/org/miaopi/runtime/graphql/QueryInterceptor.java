package org.miaopi.runtime.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.miaopi.designer.problem.RequestLanguage;
import org.miaopi.designer.text.Messages;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import reactor.core.publisher.Mono;

/** Refuses what is too long to be read, and says what is wrong in the language of the request. */
@Component
final class QueryInterceptor implements WebGraphQlInterceptor {

  private static final Messages MESSAGES = Messages.of(QueryInterceptor.class);
  private static final int LONGEST = 20_000;

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Locale locale = language();
    request.configureExecutionInput((input, builder) -> builder.locale(locale).build());
    if (request.getDocument().length() > LONGEST) return Mono.just(tooLong(request, locale));
    return chain.next(request).map(it -> worded(it, locale));
  }

  private static WebGraphQlResponse tooLong(WebGraphQlRequest request, Locale locale) {
    String text = MESSAGES.text("query.long", String.valueOf(LONGEST)).in(locale);
    GraphQLError error = error(text, ErrorType.ExecutionAborted, "query.long").build();
    ExecutionResult result = ExecutionResult.newExecutionResult().addError(error).build();
    return new WebGraphQlResponse(
        new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
  }

  private static WebGraphQlResponse worded(WebGraphQlResponse response, Locale locale) {
    List<GraphQLError> errors = response.getExecutionResult().getErrors();
    if (errors.isEmpty()) return response;
    return response.transform(
        it -> it.errors(errors.stream().map(error -> worded(error, locale)).toList()));
  }

  private static GraphQLError worded(GraphQLError error, Locale locale) {
    ErrorClassification type = Objects.requireNonNull(error.getErrorType());
    String code =
        switch (type) {
          case ErrorType.ExecutionAborted -> "query.large";
          case ErrorType.InvalidSyntax, ErrorType.ValidationError -> "query.invalid";
          default -> "";
        };
    if (code.isEmpty()) return error;
    String text = MESSAGES.text(code, String.valueOf(error.getMessage())).in(locale);
    return error(text, type, code).locations(error.getLocations()).build();
  }

  private static GraphqlErrorBuilder<?> error(String text, ErrorClassification type, String code) {
    return GraphqlErrorBuilder.newError()
        .message(text)
        .errorType(type)
        .extensions(Map.of("code", code));
  }

  private static Locale language() {
    ServletRequestAttributes request =
        (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    return RequestLanguage.of(request.getRequest());
  }
}
