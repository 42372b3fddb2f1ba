package org.miaopi.designer.packages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.json.Pointer;
import org.miaopi.designer.json.StableJson;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.designer.text.Messages;

/**
 * An item as it travels.
 *
 * @param template the Word document; null if there is none yet
 * @param cases in the order of their file names
 * @param files pictures that cases refer to, by name
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record ItemPackage(
    ItemDefinition definition,
    byte @Nullable [] template,
    List<ItemCase> cases,
    SortedMap<String, byte[]> files) {

  private static final String DEFINITION = "item.json";
  private static final String TEMPLATE = "template.docx";
  private static final Messages MESSAGES = Messages.of(ItemPackage.class);

  public ItemPackage {
    cases = List.copyOf(cases);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Puts a package together from its files, by their paths inside it. */
  static Reading<ItemPackage> of(SortedMap<String, byte[]> content) {
    byte @Nullable [] json = content.get(DEFINITION);
    if (json == null) {
      return new Reading<>(null, List.of(DefinitionProblem.error(MESSAGES, "package.noItem", "")));
    }
    Reading<ItemDefinition> definition = Definitions.read(json);
    List<DefinitionProblem> problems = new ArrayList<>(definition.problems());
    List<ItemCase> cases = cases(content, problems);
    SortedMap<String, byte[]> files = new TreeMap<>();
    content.tailMap("files/").forEach((path, bytes) -> put(files, path, bytes));
    if (definition.value() == null || !problems.isEmpty()) return new Reading<>(null, problems);
    return new Reading<>(
        new ItemPackage(definition.value(), content.get(TEMPLATE), cases, files), problems);
  }

  private static List<ItemCase> cases(
      SortedMap<String, byte[]> content, List<DefinitionProblem> problems) {
    List<ItemCase> cases = new ArrayList<>();
    int index = 0;
    for (Map.Entry<String, byte[]> file : content.tailMap("cases/").entrySet()) {
      if (!file.getKey().startsWith("cases/")) continue;
      Reading<ItemCase> reading = ItemCase.read(file.getValue());
      String path = Pointer.child("/cases", index++);
      reading.problems().forEach(it -> problems.add(it.under(path)));
      if (reading.value() != null) cases.add(reading.value());
    }
    return cases;
  }

  private static void put(SortedMap<String, byte[]> files, String path, byte[] bytes) {
    if (path.startsWith("files/")) files.put(path.substring("files/".length()), bytes);
  }

  /** The files by their paths, in the order in which they are written. */
  SortedMap<String, byte[]> content() {
    SortedMap<String, byte[]> content = new TreeMap<>();
    content.put(DEFINITION, Definitions.write(definition));
    if (template != null) content.put(TEMPLATE, template);
    for (int i = 0; i < cases.size(); i++) {
      String path = String.format("cases/%03d.json", i + 1);
      content.put(path, StableJson.write(cases.get(i).toJson()));
    }
    files.forEach((name, bytes) -> content.put("files/" + name, bytes));
    return content;
  }
}
