package org.miaopi.designer.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.miaopi.designer.calendar.CalendarJson;
import org.miaopi.designer.calendar.OfficeDay;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.json.StableJson;
import org.miaopi.designer.json.StrictJson;
import org.miaopi.designer.problem.Reading;
import org.miaopi.expressions.value.Calendar;

/** Runs the vectors of both twins and leaves them, with their compiled views, for the browser's. */
class FormVectorsTest {

  private static final Path VECTORS = Path.of("src/test/resources/form");
  private static final Path COMPILED = Path.of("target/form");

  @TestFactory
  List<DynamicContainer> vectors() throws IOException {
    Files.createDirectories(COMPILED);
    try (Stream<Path> files = Files.list(VECTORS)) {
      List<DynamicContainer> containers = new ArrayList<>();
      for (Path file : files.sorted().toList()) containers.add(container(file));
      return containers;
    }
  }

  private static DynamicContainer container(Path file) throws IOException {
    Map<String, Object> vector = map(parse(Files.readAllBytes(file)));
    Reading<CompiledItem> compiled =
        CompiledItem.compile(Definitions.read(get(vector, "definition")).orRefuse());
    assertThat(compiled.problems()).as(file.toString()).isEmpty();
    CompiledItem item = compiled.orRefuse();
    List<DynamicTest> tests = new ArrayList<>();
    for (Object each : (List<?>) get(vector, "cases")) {
      String name = file.getFileName() + " " + tests.size();
      tests.add(dynamicTest(name, () -> check(item, map(each))));
    }
    Map<String, Object> forNode = new LinkedHashMap<>();
    forNode.put("name", get(vector, "name"));
    forNode.put("view", FormView.of(item, 1, "vector"));
    forNode.put("cases", get(vector, "cases"));
    Files.write(COMPILED.resolve(file.getFileName()), StableJson.write(forNode));
    return dynamicContainer((String) get(vector, "name"), tests);
  }

  private static void check(CompiledItem item, Map<String, Object> each) {
    Map<String, Object> expected = map(get(each, "expected"));
    Map<String, String> materials = new LinkedHashMap<>();
    map(get(each, "materials")).forEach((id, source) -> materials.put(id, (String) source));

    FormResult result =
        FormEvaluator.evaluate(
            item,
            map(get(each, "answers")),
            JsonObject.read(get(each, "applicant"), Applicant::read).orRefuse(),
            new OfficeDay(LocalDate.parse((String) get(each, "today")), calendar(each)),
            materials);

    assertThat(result.valuesJson()).isEqualTo(expected.get("values"));
    if (expected.containsKey("visible")) {
      assertThat(result.visible()).isEqualTo(set(expected, "visible"));
    }
    assertThat(result.required()).isEqualTo(set(expected, "required"));
    assertThat(result.readOnly()).isEqualTo(set(expected, "readOnly"));
    assertThat(result.errors().stream().map(it -> Map.of("path", it.path(), "code", it.code())))
        .containsExactlyElementsOf(errors(expected));
    assertThat(result.errors()).noneMatch(it -> it.message().isBlank());
  }

  private static Calendar calendar(Map<String, Object> each) {
    if (!each.containsKey("calendar")) return Calendar.WEEKDAYS;
    return JsonObject.read(get(each, "calendar"), CalendarJson::read).orRefuse();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, String>> errors(Map<String, Object> expected) {
    return (List<Map<String, String>>) get(expected, "errors");
  }

  private static HashSet<Object> set(Map<String, Object> expected, String name) {
    return new HashSet<>((List<?>) get(expected, name));
  }

  private static Object parse(byte[] json) {
    return StrictJson.parse(json, Definitions.LARGEST).orRefuse();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object json) {
    return (Map<String, Object>) json;
  }

  private static Object get(Map<String, Object> json, String name) {
    Object value = json.get(name);
    if (value == null) throw new AssertionError(name + " is missing");
    return value;
  }
}
