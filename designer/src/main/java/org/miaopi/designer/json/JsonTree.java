package org.miaopi.designer.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Builds the values and notes duplicate names with their path. */
final class JsonTree {

  private static final Messages MESSAGES = Messages.of(JsonTree.class);

  private final JsonParser parser;
  private final List<DefinitionProblem> problems;

  JsonTree(JsonParser parser, List<DefinitionProblem> problems) {
    this.parser = parser;
    this.problems = problems;
  }

  @Nullable Object value(String path) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> array(path);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("token " + parser.currentToken());
    };
  }

  private Map<String, @Nullable Object> object(String path) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String place = Pointer.child(path, name);
      if (object.containsKey(name)) {
        problems.add(DefinitionProblem.error(MESSAGES, "json.duplicate", place, name));
      }
      parser.nextToken();
      object.put(name, value(place));
    }
    return object;
  }

  private List<@Nullable Object> array(String path) {
    List<@Nullable Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(Pointer.child(path, array.size())));
    }
    return array;
  }

  private BigDecimal number(String path) {
    BigDecimal number = parser.getDecimalValue();
    if (StrictJson.isReasonable(number)) return number;
    problems.add(DefinitionProblem.error(MESSAGES, "json.number", path));
    return BigDecimal.ZERO;
  }
}
