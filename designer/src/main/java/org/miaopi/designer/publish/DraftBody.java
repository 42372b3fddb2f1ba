package org.miaopi.designer.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.json.Pointer;
import org.miaopi.designer.json.StrictJson;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;

/** What the designer's page sends to be saved: {@code {"definition": …, "cases": […]}}. */
record DraftBody(ItemDefinition definition, List<ItemCase> cases) {

  /** Bytes that the whole may have. */
  private static final int LARGEST = Definitions.LARGEST + 512 * 1024;

  /** Reads the bytes; whatever is wrong is a problem with its path. */
  static Reading<DraftBody> read(byte[] json) {
    Reading<Object> document = StrictJson.parse(json, LARGEST);
    Object value = document.value();
    if (value == null) return new Reading<>(null, document.problems());
    Reading<Parts> parts = JsonObject.read(value, Parts::read);
    Parts sent = parts.value();
    if (sent == null) return new Reading<>(null, parts.problems());
    List<DefinitionProblem> problems = new ArrayList<>();
    Reading<ItemDefinition> definition = Definitions.read(sent.definition());
    problems.addAll(definition.problems());
    List<ItemCase> cases = cases(sent.cases(), problems);
    if (!problems.isEmpty()) return new Reading<>(null, problems);
    return new Reading<>(
        new DraftBody(Objects.requireNonNull(definition.value()), cases), problems);
  }

  private static List<ItemCase> cases(List<?> sent, List<DefinitionProblem> problems) {
    List<ItemCase> cases = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      Reading<ItemCase> reading = ItemCase.read(sent.get(i));
      String path = Pointer.child("/cases", i);
      reading.problems().forEach(it -> problems.add(it.under(path)));
      if (reading.value() != null) cases.add(reading.value());
    }
    return cases;
  }

  private record Parts(Object definition, List<?> cases) {
    static Parts read(JsonObject json) {
      return new Parts(json.anything("definition"), json.list("cases"));
    }
  }
}
