package org.miaopi.runtime.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much one query may ask for. */
@Configuration(proxyBeanMethods = false)
class QueryLimits {

  /** A form nests to about 10, the introspection of common tools to 16. */
  private static final int DEPTH = 20;

  private static final int COMPLEXITY = 10_000;

  /** What asks the store, or compiles a form, weighs more than what reads a property. */
  private static final int QUERY_WEIGHT = 50;

  private static final int COMPILED_WEIGHT = 250;

  @Bean
  Instrumentation depthLimit() {
    return new MaxQueryDepthInstrumentation(DEPTH);
  }

  @Bean
  Instrumentation complexityLimit() {
    return new MaxQueryComplexityInstrumentation(COMPLEXITY, QueryLimits::complexity);
  }

  /** A page counts its nodes as often as it may hold them. */
  private static int complexity(FieldComplexityEnvironment field, int children) {
    int times = 1;
    if (field.getArguments().get("first") instanceof Integer first) {
      times = Math.clamp(first, 1, NodePage.MOST);
    }
    long all = weight(field) + (long) times * children;
    return (int) Math.min(all, COMPLEXITY + 1);
  }

  private static int weight(FieldComplexityEnvironment field) {
    if (field.getParentType().getName().equals("Query")) return QUERY_WEIGHT;
    return field.getField().getName().equals("compiled") ? COMPILED_WEIGHT : 1;
  }
}
