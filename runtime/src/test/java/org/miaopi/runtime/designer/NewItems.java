package org.miaopi.runtime.designer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import tools.jackson.databind.node.ObjectNode;

/** Items that staff make over the designer's API, with a name that tells them from all others. */
public final class NewItems {

  private static final String ALL = "/api/designer/items";

  private final Visitor staff;
  private final String prefix;

  /**
   * @param prefix stands in front of the number in codes and names
   */
  public NewItems(Visitor staff, String prefix) {
    this.staff = staff;
    this.prefix = prefix;
  }

  public String code(int number) {
    return "%s-%03d".formatted(prefix, number);
  }

  public List<String> codes(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(this::code).toList();
  }

  /** Makes the items with the numbers from 1. */
  public void create(int count) {
    for (int number = 1; number <= count; number++) {
      create(staff, code(number), "登记 " + code(number)).expect(201);
    }
  }

  /** Makes an item, whose form is empty. */
  public static Answer create(Visitor staff, String code, String name) {
    return staff.post(ALL, Map.of("code", code, "name", name));
  }

  /** Gives the item another name, and a field, without which it cannot be published. */
  public static Answer save(Visitor staff, String code, String name) {
    ObjectNode draft = (ObjectNode) staff.get(ALL + "/" + code).expect(200).json();
    String revision = "\"" + draft.get("revision").asLong() + "\"";
    draft.retain("definition", "cases");
    ObjectNode names = (ObjectNode) draft.at("/definition/elements/name");
    names.put("zh-CN", name).put("en", "Dog licence");
    ObjectNode section = (ObjectNode) draft.at("/definition/form/pages/0/sections/0");
    ObjectNode field = section.putArray("fields").addObject().put("name", "犬名");
    field.put("type", "text").putObject("label").put("zh-CN", "犬名");
    return staff.put(ALL + "/" + code, draft, "If-Match", revision);
  }

  public void save(int number, String name) {
    save(staff, code(number), name).expect(200);
  }

  public void publish(int number) {
    staff.post(ALL + "/" + code(number) + "/publish", "").expect(201);
  }

  /** Publishes the item so often, each time with another name. */
  public void publishOften(int number, int times) {
    for (int i = 1; i <= times; i++) {
      save(number, "登记 " + i);
      publish(number);
    }
  }
}
