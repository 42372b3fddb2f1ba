package org.miaopi.expressions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that all engines run, a file a topic. */
@NullUnmarked
public final class Vectors {

  private static final Path FOLDER = Path.of("src/test/resources/conformance");

  private Vectors() {}

  static List<Path> topics() {
    try (Stream<Path> topics = Files.list(FOLDER)) {
      return topics.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every vector of every topic. */
  public static List<Map<String, Object>> all() {
    JsonMapper json = JsonMapper.builder().build();
    List<Map<String, Object>> all = new ArrayList<>();
    for (Path topic : topics()) {
      Map<String, Object> content = map(json.readValue(topic.toFile(), Object.class));
      for (Object vector : (List<?>) content.get("vectors")) all.add(map(vector));
    }
    return all;
  }

  public static Scope scope(Map<String, Object> vector) {
    return new Scope(TypeJson.types(vector.getOrDefault("names", Map.of())));
  }

  public static Type type(Map<String, Object> vector) {
    return TypeJson.type(vector.get("type"));
  }

  static Compilation compile(Map<String, Object> vector) {
    return Expressions.compile((String) vector.get("source"), scope(vector), type(vector));
  }

  static Map<String, Object> map(Object json) {
    Map<String, Object> map = new LinkedHashMap<>();
    ((Map<?, ?>) json).forEach((name, value) -> map.put((String) name, value));
    return map;
  }
}
