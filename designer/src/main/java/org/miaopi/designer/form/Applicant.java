package org.miaopi.designer.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.ServiceObject;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.type.Type;

/**
 * Who applies, as the identity provider knows them; null is unknown.
 *
 * @param code resident identity number, or unified social credit code of a legal person
 * @param sex GB/T 2261.1: 1 male, 2 female
 * @param agentName who acts for a legal person (经办人)
 */
public record Applicant(
    ServiceObject kind,
    @Nullable String name,
    @Nullable String code,
    @Nullable LocalDate birthDate,
    @Nullable String sex,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String agentName,
    @Nullable String agentCode) {

  /** How expressions see an applicant. */
  static final Type.Group TYPE = new Type.Group(types());

  private static final Messages MESSAGES = Messages.of(Applicant.class);

  /** Reads the form on the wire. */
  public static Applicant read(JsonObject json) {
    return new Applicant(
        json.word("kind", ServiceObject.words(), ServiceObject.NATURAL),
        json.optionalText("name"),
        json.optionalText("code"),
        json.optionalDate("birthDate"),
        sex(json),
        json.optionalText("phone"),
        json.optionalText("address"),
        json.optionalText("agentName"),
        json.optionalText("agentCode"));
  }

  /** The values by the names of {@link #TYPE}. */
  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("kind", kind.word());
    values.put("name", name);
    values.put("code", code);
    values.put("birthDate", birthDate);
    values.put("sex", sex);
    values.put("phone", phone);
    values.put("address", address);
    values.put("agentName", agentName);
    values.put("agentCode", agentCode);
    return values;
  }

  /** The same with another text, where the identity provider knows it under this name. */
  public Applicant with(String source, String text) {
    return new Applicant(
        kind,
        source.equals("name") ? text : name,
        source.equals("code") ? text : code,
        birthDate,
        sex,
        source.equals("phone") ? text : phone,
        source.equals("address") ? text : address,
        source.equals("agentName") ? text : agentName,
        source.equals("agentCode") ? text : agentCode);
  }

  /** The form on the wire, without what is unknown. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    values().forEach((name, value) -> putKnown(json, name, value));
    return json;
  }

  private static void putKnown(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) json.put(name, value.toString());
  }

  private static @Nullable String sex(JsonObject json) {
    @Nullable String sex = json.optionalText("sex");
    if (sex == null || sex.equals("1") || sex.equals("2")) return sex;
    json.refuse(MESSAGES, "applicant.sex", "sex", sex);
    return null;
  }

  private static Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    types.put("kind", new Type.Choice(List.of("natural", "legal")));
    types.put("name", Type.Simple.TEXT);
    types.put("code", Type.Simple.TEXT);
    types.put("birthDate", Type.Simple.DATE);
    types.put("sex", new Type.Choice(List.of("1", "2")));
    types.put("phone", Type.Simple.TEXT);
    types.put("address", Type.Simple.TEXT);
    types.put("agentName", Type.Simple.TEXT);
    types.put("agentCode", Type.Simple.TEXT);
    return types;
  }
}
