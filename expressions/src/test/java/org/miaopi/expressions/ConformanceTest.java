package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.miaopi.expressions.closure.Closures;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Reading;
import org.miaopi.expressions.value.Wire;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every vector on MVEL and on the closures. Each topic is written with the trees beside the
 * vectors, for the browser's twin to run.
 */
@NullUnmarked
class ConformanceTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path COMPILED = Path.of("target/conformance");

  @TestFactory
  Stream<DynamicTest> vectors() throws IOException {
    Files.createDirectories(COMPILED);
    List<DynamicTest> tests = new ArrayList<>();
    for (Path topic : Vectors.topics()) tests.addAll(topic(topic));
    assertThat(tests).hasSizeGreaterThanOrEqualTo(1_500);
    return tests.stream();
  }

  private static List<DynamicTest> topic(Path file) {
    Map<String, Object> topic = Vectors.map(JSON.readValue(file.toFile(), Object.class));
    List<DynamicTest> tests = new ArrayList<>();
    List<Object> compiled = new ArrayList<>();
    for (Object entry : (List<?>) topic.get("vectors")) {
      Map<String, Object> vector = Vectors.map(entry);
      String name = topic.get("topic") + ": " + vector.get("source") + " " + vector.get("values");
      Compilation compilation = Vectors.compile(vector);
      if (compilation.expression() != null) {
        Map<String, Object> written = new LinkedHashMap<>(vector);
        written.putAll(compilation.expression().toJson());
        compiled.add(written);
      }
      tests.add(DynamicTest.dynamicTest(name, () -> run(vector, compilation)));
    }
    topic.put("vectors", compiled);
    JSON.writerWithDefaultPrettyPrinter()
        .writeValue(COMPILED.resolve(file.getFileName()).toFile(), topic);
    return tests;
  }

  private static void run(Map<String, Object> vector, Compilation compilation) {
    assertThat(compilation.problems()).isEmpty();
    Expression expression = compilation.expression();
    Environment environment = environment(vector);
    Object expected = vector.get("result");
    assertThat(Wire.write(expression.evaluate(environment))).as("MVEL").isEqualTo(expected);
    Object oracle = Closures.compile(expression.node()).evaluate(Frame.of(environment));
    assertThat(Wire.write(oracle)).as("closures").isEqualTo(expected);
  }

  private static Environment environment(Map<String, Object> vector) {
    Map<String, Object> names = Vectors.map(vector.getOrDefault("names", Map.of()));
    Map<String, Object> values = new HashMap<>();
    Vectors.map(vector.getOrDefault("values", Map.of()))
        .forEach(
            (name, json) -> {
              Reading reading = Wire.read(TypeJson.type(names.get(name)), json);
              assertThat(reading.refused()).as(name).isEmpty();
              values.put(name, reading.value());
            });
    return new Environment(
        values,
        LocalDate.parse((String) vector.getOrDefault("today", "2026-11-24")),
        calendar(Vectors.map(vector.getOrDefault("calendar", Map.of()))));
  }

  private static Calendar calendar(Map<String, Object> json) {
    return new Calendar(dates(json.get("daysOff")), dates(json.get("workingDays")));
  }

  private static Set<LocalDate> dates(Object json) {
    List<?> dates = json == null ? List.of() : (List<?>) json;
    return dates.stream().map(it -> LocalDate.parse((String) it)).collect(Collectors.toSet());
  }
}
