package org.miaopi.designer.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;

/**
 * Reads the properties of one object by name. A wrong or missing property becomes a problem and a
 * harmless stand-in, so that one pass finds them all; a property that nobody asked for is unknown.
 */
public final class JsonObject {

  private static final Messages MESSAGES = Messages.of(JsonObject.class);

  private final Map<?, ?> properties;
  private final String path;
  private final List<DefinitionProblem> problems;
  private final TreeSet<String> known = new TreeSet<>();

  private JsonObject(Map<?, ?> properties, String path, List<DefinitionProblem> problems) {
    this.properties = properties;
    this.path = path;
    this.problems = problems;
  }

  /** Reads a whole document, as {@link StrictJson} gives it. */
  public static <T> Reading<T> read(@Nullable Object document, Function<JsonObject, T> reader) {
    List<DefinitionProblem> problems = new ArrayList<>();
    T value = read(document, "", problems, reader);
    return new Reading<>(problems.isEmpty() ? value : null, problems);
  }

  private static <T> T read(
      @Nullable Object json,
      String path,
      List<DefinitionProblem> problems,
      Function<JsonObject, T> reader) {
    if (!(json instanceof Map)) {
      problems.add(DefinitionProblem.error(MESSAGES, "json.object", path));
      return reader.apply(new JsonObject(Map.of(), path, new ArrayList<>()));
    }
    JsonObject object = new JsonObject((Map<?, ?>) json, path, problems);
    T value = reader.apply(object);
    object.refuseUnknown();
    return value;
  }

  private void refuseUnknown() {
    for (Object name : properties.keySet()) {
      if (known.contains(name)) continue;
      problem("json.unknown", (String) name, (String) name, String.join(", ", known));
    }
  }

  /** Notes that a property, although of the right type, is wrong. The message is the caller's. */
  public void refuse(Messages messages, String code, String name, String... arguments) {
    problems.add(DefinitionProblem.error(messages, code, Pointer.child(path, name), arguments));
  }

  /** The same of one element of a property. */
  public void refuseElement(
      Messages messages, String code, String name, int index, String... arguments) {
    String place = Pointer.child(Pointer.child(path, name), index);
    problems.add(DefinitionProblem.error(messages, code, place, arguments));
  }

  /** May be blank: whether something has to stand there is a question for the checks. */
  public String text(String name) {
    return required(name, typed(name, String.class, "json.text"), "");
  }

  /** Null if absent or blank. */
  public @Nullable String optionalText(String name) {
    @Nullable String text = typed(name, String.class, "json.text");
    return text != null && text.isBlank() ? null : text;
  }

  public Localized localized(String name) {
    return required(name, optionalLocalized(name), new Localized("", null));
  }

  public @Nullable Localized optionalLocalized(String name) {
    return optionalObject(name, JsonObject::localized);
  }

  /** The object at hand as a text in both languages. */
  public static Localized localized(JsonObject json) {
    return new Localized(json.text("zh-CN"), json.optionalText("en"));
  }

  public boolean flag(String name) {
    return Boolean.TRUE.equals(typed(name, Boolean.class, "json.flag"));
  }

  public @Nullable Integer optionalWhole(String name) {
    @Nullable BigDecimal number = typed(name, BigDecimal.class, "json.whole");
    if (number == null) return null;
    try {
      return number.intValueExact();
    } catch (ArithmeticException notWhole) {
      problem("json.whole", name);
      return null;
    }
  }

  /** A day in ISO 8601. */
  public LocalDate date(String name) {
    return required(name, optionalDate(name), LocalDate.EPOCH);
  }

  /** A day in ISO 8601. */
  public @Nullable LocalDate optionalDate(String name) {
    @Nullable String text = optionalText(name);
    if (text == null) return null;
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notInTheCalendar) {
      problem("json.date", name);
      return null;
    }
  }

  /** Days in ISO 8601, in the order given; null where one is none, which is a problem. */
  public List<@Nullable LocalDate> dates(String name) {
    List<@Nullable LocalDate> dates = new ArrayList<>();
    for (Object json : required(name, typed(name, List.class, "json.array"), List.of())) {
      @Nullable LocalDate date = json instanceof String text ? day(text) : null;
      if (date == null) refuseElement(MESSAGES, "json.date", name, dates.size());
      dates.add(date);
    }
    return dates;
  }

  private static @Nullable LocalDate day(String text) {
    if (text.length() != "2026-11-24".length()) return null;
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notInTheCalendar) {
      return null;
    }
  }

  public int whole(String name) {
    return required(name, optionalWhole(name), 0);
  }

  /** One of a closed set of words. */
  public <T> T word(String name, Map<String, T> words, T standIn) {
    @Nullable String word = typed(name, String.class, "json.text");
    if (word == null) return required(name, null, standIn);
    T value = words.get(word);
    if (value != null) return value;
    problem("json.word", name, word, String.join(", ", words.keySet()));
    return standIn;
  }

  /** Several of a closed set of words; empty if absent. */
  public <T> List<T> words(String name, Map<String, T> words) {
    List<T> result = new ArrayList<>();
    for (String word : texts(name)) {
      T value = words.get(word);
      if (value != null) result.add(value);
      else problem("json.word", name, word, String.join(", ", words.keySet()));
    }
    return List.copyOf(result);
  }

  public <T> T object(String name, Function<JsonObject, T> reader) {
    @Nullable Object json = property(name);
    if (json == null) problem("json.missing", name, name);
    List<DefinitionProblem> found = json == null ? new ArrayList<>() : problems;
    return read(json, Pointer.child(path, name), found, reader);
  }

  public <T> @Nullable T optionalObject(String name, Function<JsonObject, T> reader) {
    @Nullable Object json = property(name);
    return json == null ? null : read(json, Pointer.child(path, name), problems, reader);
  }

  /** Empty if absent. */
  public <T> List<T> objects(String name, Function<JsonObject, T> reader) {
    String place = Pointer.child(path, name);
    List<T> result = new ArrayList<>();
    for (Object json : array(name)) {
      result.add(read(json, Pointer.child(place, result.size()), problems, reader));
    }
    return List.copyOf(result);
  }

  /**
   * Elements that a reader of its own takes as they stand, its problems at each; empty if absent.
   */
  public <T> List<T> elements(String name, Function<Object, Reading<T>> reader) {
    String place = Pointer.child(path, name);
    List<T> result = new ArrayList<>();
    List<?> elements = array(name);
    for (int i = 0; i < elements.size(); i++) {
      String element = Pointer.child(place, i);
      Reading<T> reading = reader.apply(elements.get(i));
      reading.problems().forEach(it -> problems.add(it.under(element)));
      if (reading.value() != null) result.add(reading.value());
    }
    return List.copyOf(result);
  }

  /** Empty if absent. */
  public List<String> texts(String name) {
    List<String> result = new ArrayList<>();
    for (Object json : array(name)) {
      if (!(json instanceof String)) problem("json.texts", name);
      result.add(json instanceof String text ? text : "");
    }
    return List.copyOf(result);
  }

  /** An object as it stands, for a reader that looks closer later; empty if absent. */
  @SuppressWarnings("unchecked") // JSON has no other keys
  public Map<String, @Nullable Object> anything(String name) {
    return optional(
        (Map<String, @Nullable Object>) typed(name, Map.class, "json.object"), Map.of());
  }

  /** An object of any names, in its own order; empty if absent. */
  public <T> Map<String, T> map(String name, Function<Entry, T> reader) {
    Map<?, ?> json = optional(typed(name, Map.class, "json.object"), Map.of());
    Map<String, T> result = new LinkedHashMap<>();
    for (Object key : json.keySet()) {
      result.put((String) key, reader.apply(new Entry(this, name, json, (String) key)));
    }
    return Collections.unmodifiableMap(result);
  }

  /** One property of a map, for the reader of its value. */
  public record Entry(JsonObject owner, String map, Map<?, ?> json, String key) {

    /** The value as a list of objects. */
    public <T> List<T> objects(Function<JsonObject, T> reader) {
      return nested().objects(key, reader);
    }

    public String text() {
      return nested().text(key);
    }

    /** The value as one of a closed set of words. */
    public <T> T word(Map<String, T> words, T standIn) {
      return nested().word(key, words, standIn);
    }

    /** The value as it stands: text, decimal or boolean. */
    public Object scalar() {
      @Nullable Object value = json.get(key);
      if (value instanceof String || value instanceof BigDecimal || value instanceof Boolean)
        return value;
      nested().problem("json.scalar", key);
      return "";
    }

    private JsonObject nested() {
      return new JsonObject(json, Pointer.child(owner.path, map), owner.problems);
    }
  }

  private List<?> array(String name) {
    return optional(typed(name, List.class, "json.array"), List.of());
  }

  private <T> @Nullable T typed(String name, Class<T> type, String code) {
    @Nullable Object value = property(name);
    if (value == null) return null;
    if (type.isInstance(value)) return type.cast(value);
    problem(code, name);
    return null;
  }

  private @Nullable Object property(String name) {
    known.add(name);
    return properties.get(name);
  }

  private <T> T required(String name, @Nullable T value, T standIn) {
    if (value != null) return value;
    if (properties.get(name) == null) problem("json.missing", name, name);
    return standIn;
  }

  private static <T> T optional(@Nullable T value, T standIn) {
    return value == null ? standIn : value;
  }

  private void problem(String code, String name, String... arguments) {
    problems.add(DefinitionProblem.error(MESSAGES, code, Pointer.child(path, name), arguments));
  }
}
