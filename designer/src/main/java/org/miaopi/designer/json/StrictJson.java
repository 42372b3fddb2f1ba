package org.miaopi.designer.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.designer.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON (RFC 8259) that somebody sent. The values are {@code Map}, {@code List}, {@code
 * String}, {@code BigDecimal}, {@code Boolean} and null. Whatever is wrong is a problem, never an
 * exception.
 */
public final class StrictJson {

  /** Levels of arrays and objects; a form nests far less. */
  static final int DEEPEST = 64;

  private static final Messages MESSAGES = Messages.of(StrictJson.class);

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(100)
                  .maxNameLength(200)
                  .build())
          .build();

  private StrictJson() {}

  /**
   * @param largest number of bytes that are accepted
   */
  public static Reading<Object> parse(byte[] bytes, int largest) {
    if (bytes.length > largest) {
      return refused("json.large", String.valueOf(largest / 1024));
    }
    List<DefinitionProblem> problems = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (parser.nextToken() == null) return refused("json.empty");
      @Nullable Object value = new JsonTree(parser, problems).value("");
      if (parser.nextToken() != null) return refused("json.trailing");
      if (value == null) return refused("json.empty");
      return new Reading<>(problems.isEmpty() ? value : null, problems);
    } catch (JacksonException broken) {
      return broken(broken);
    }
  }

  private static Reading<Object> broken(JacksonException broken) {
    if (broken instanceof tools.jackson.core.exc.StreamConstraintsException) {
      return refused("json.bomb", String.valueOf(DEEPEST));
    }
    var place = broken.getLocation();
    if (place == null) return refused("json.syntax", "1", "1");
    return refused(
        "json.syntax",
        String.valueOf(Math.max(1, place.getLineNr())),
        String.valueOf(Math.max(1, place.getColumnNr())));
  }

  private static Reading<Object> refused(String code, String... arguments) {
    return new Reading<>(null, List.of(DefinitionProblem.error(MESSAGES, code, "", arguments)));
  }

  /** True if the number can be written out plainly without filling the memory. */
  static boolean isReasonable(BigDecimal number) {
    return Math.abs((long) number.scale()) <= 100;
  }
}
