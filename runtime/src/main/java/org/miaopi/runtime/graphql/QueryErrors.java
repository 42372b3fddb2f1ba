package org.miaopi.runtime.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.miaopi.designer.problem.Failures;
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
  protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment where) {
    if (failure instanceof Refusal refusal) {
      String detail = refusal.detail(where.getLocale());
      return error(where, detail, ErrorType.BAD_REQUEST, refusal.code());
    }
    String field = where.getExecutionStepInfo().getPath().toString();
    LOG.error("query field {} failed: {}", field, Failures.describe(failure));
    String detail = MESSAGES.text("query.failed").in(where.getLocale());
    return error(where, detail, ErrorType.INTERNAL_ERROR, "query.failed");
  }

  private static GraphQLError error(
      DataFetchingEnvironment where, String detail, ErrorType type, String code) {
    return GraphqlErrorBuilder.newError(where)
        .message(detail)
        .errorType(type)
        .extensions(Map.of("code", code))
        .build();
  }
}
