package org.miaopi.expressions.corpora.dmn;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** The types of a model. */
final class DmnTypes {

  private static final Map<String, Type> SIMPLE =
      Map.ofEntries(
          Map.entry("string", Type.Simple.TEXT),
          Map.entry("number", Type.Simple.DECIMAL),
          Map.entry("decimal", Type.Simple.DECIMAL),
          Map.entry("double", Type.Simple.DECIMAL),
          Map.entry("integer", Type.Simple.DECIMAL),
          Map.entry("long", Type.Simple.DECIMAL),
          Map.entry("boolean", Type.Simple.BOOLEAN),
          Map.entry("date", Type.Simple.DATE),
          Map.entry("dateTime", Type.Simple.DATE_TIME),
          Map.entry("date and time", Type.Simple.DATE_TIME),
          Map.entry("yearMonthDuration", Type.Simple.MONTHS),
          Map.entry("years and months duration", Type.Simple.MONTHS),
          Map.entry("dayTimeDuration", Type.Simple.DAYS),
          Map.entry("days and time duration", Type.Simple.DAYS));

  private final Map<String, Xml> items = new HashMap<>();

  DmnTypes(Xml model) {
    for (Xml item : model.all("itemDefinition")) items.put(item.attribute("name"), item);
  }

  /** The type that a reference names; null where it names none. */
  @Nullable Type of(String reference) {
    String name = reference.substring(reference.indexOf(':') + 1).strip();
    if (name.isEmpty() || name.equals("Any")) return null;
    Xml item = items.containsKey(reference) ? items.get(reference) : items.get(name);
    if (item != null) return item(item);
    if (name.equals("time")) throw new Inexpressible("a time of day");
    Type simple = SIMPLE.get(name);
    if (simple == null) throw new Inexpressible("type " + name);
    return simple;
  }

  private Type item(Xml item) {
    List<Xml> components = item.all("itemComponent");
    boolean list = item.attribute("isCollection").equals("true");
    if (components.isEmpty()) {
      Type type = of(item.text("typeRef"));
      if (type == null) throw new Inexpressible("a value of any type");
      return list ? list(type) : type;
    }
    Map<String, Type> fields = new LinkedHashMap<>();
    for (Xml component : components) fields.put(component.attribute("name"), item(component));
    return list ? new Type.Rows(fields) : new Type.Group(fields);
  }

  private static Type list(Type of) {
    if (of instanceof Type.Group group) return new Type.Rows(group.fields());
    if (Types.isScalar(of)) return new Type.ListOf(of);
    throw new Inexpressible("a list of lists");
  }
}
