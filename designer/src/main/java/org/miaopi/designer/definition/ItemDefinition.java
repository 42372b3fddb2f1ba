package org.miaopi.designer.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.TableJson;

/**
 * An item as staff configure it: what it is, what it asks, how it is decided, what it results in.
 *
 * @param codeLists by name, in the order of the document
 * @param tables decision tables, each a name for expressions
 * @param rules in the order in which they are tried
 */
public record ItemDefinition(
    Elements elements,
    Map<String, List<Code>> codeLists,
    Form form,
    List<DecisionTable> tables,
    List<Material> materials,
    List<Rule> rules,
    Certificate certificate,
    Commitment commitment) {

  /** The number of the format that this version of the software reads and writes. */
  public static final int FORMAT = 1;

  private static final Messages MESSAGES = Messages.of(ItemDefinition.class);

  /** The codes of a list; empty if there is no such list. */
  public List<Code> codes(String list) {
    return codeLists.getOrDefault(list, List.of());
  }

  static ItemDefinition read(JsonObject json) {
    int format = json.whole("format");
    if (format != FORMAT) {
      json.refuse(
          MESSAGES, "definition.format", "format", String.valueOf(format), String.valueOf(FORMAT));
    }
    return new ItemDefinition(
        json.object("elements", Elements::read),
        json.map("codeLists", entry -> entry.objects(Code::read)),
        json.object("form", Form::read),
        json.elements("tables", Tables::read),
        json.objects("materials", Material::read),
        json.objects("rules", Rule::read),
        json.object("certificate", Certificate::read),
        Commitment.orNone(json.optionalObject("commitment", Commitment::read)));
  }

  Map<String, Object> toJson() {
    Map<String, Object> lists = new LinkedHashMap<>();
    codeLists.forEach((name, codes) -> lists.put(name, codes.stream().map(Code::toJson).toList()));
    return new Json()
        .put("format", FORMAT)
        .put("elements", elements.toJson())
        .map("codeLists", lists)
        .put("form", form.toJson())
        .list("tables", tables, TableJson::write)
        .list("materials", materials, Material::toJson)
        .list("rules", rules, Rule::toJson)
        .put("certificate", certificate.toJson())
        .put("commitment", commitment.toJson())
        .toMap();
  }
}
