package org.miaopi.runtime.graphql;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The schema's own scalars; all of them are only ever answered with. */
@Configuration(proxyBeanMethods = false)
class Scalars {

  @Bean
  RuntimeWiringConfigurer scalarTypes() {
    return wiring ->
        wiring
            .scalar(scalar("JSON", Function.identity()))
            .scalar(scalar("Date", Object::toString))
            .scalar(scalar("DateTime", Object::toString));
  }

  private static GraphQLScalarType scalar(String name, Function<Object, Object> write) {
    Coercing<Object, Object> coercing =
        new Coercing<>() {
          @Override
          public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return write.apply(value);
          }
        };
    return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
  }
}
