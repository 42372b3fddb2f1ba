package org.miaopi.runtime.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** What a field says when it cannot be answered: a refusal in words, of a bug nothing. */
@Component
final class QueryErrors extends DataFetcherExceptionResolverAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(QueryErrors.class);
  private static final Messages MESSAGES = Messages.of(QueryErrors.class);

  @Override
  protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
    if (failure instanceof Refusal refusal) {
      String detail = refusal.detail(field.getLocale());
      return error(field, detail, ErrorType.BAD_REQUEST, refusal.code());
    }
    StackTraceElement[] trace = failure.getStackTrace();
    LOG.error(
        "query field {} failed: {} at {}",
        field.getExecutionStepInfo().getPath(),
        failure.getClass().getName(),
        trace.length == 0 ? "an unknown place" : trace[0]);
    String detail = MESSAGES.text("query.failed").in(field.getLocale());
    return error(field, detail, ErrorType.INTERNAL_ERROR, "query.failed");
  }

  private static GraphQLError error(
      DataFetchingEnvironment field, String detail, ErrorType type, String code) {
    return GraphqlErrorBuilder.newError(field)
        .message(detail)
        .errorType(type)
        .extensions(Map.of("code", code))
        .build();
  }
}
