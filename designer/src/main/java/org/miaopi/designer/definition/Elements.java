package org.miaopi.designer.definition;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;

/**
 * The elements of an item (事项要素, after GB/T 39554.2).
 *
 * @param code the key of the item everywhere: 2 to 64 letters, digits and hyphens
 * @param departmentCode unified social credit code of the department that issues
 * @param region division code (GB/T 2260), 6 digits
 * @param type of the item, such as 01 行政许可 or 20 公共服务
 * @param statutoryLimitDays working days; null if there is none
 */
public record Elements(
    String code,
    Localized name,
    @Nullable Localized summary,
    @Nullable Localized department,
    @Nullable String departmentCode,
    @Nullable String region,
    @Nullable String type,
    List<Localized> legalBasis,
    List<ServiceObject> serviceObjects,
    List<Localized> conditions,
    @Nullable Integer statutoryLimitDays,
    @Nullable Localized fee,
    List<String> topics) {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{2,64}");
  private static final Messages MESSAGES = Messages.of(Elements.class);

  /** True if an item may have this code. */
  public static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  static Elements read(JsonObject json) {
    String code = json.text("code");
    if (!isCode(code)) json.refuse(MESSAGES, "definition.code", "code", code);
    return new Elements(
        code,
        json.localized("name"),
        json.optionalLocalized("summary"),
        json.optionalLocalized("department"),
        json.optionalText("departmentCode"),
        json.optionalText("region"),
        json.optionalText("type"),
        json.objects("legalBasis", JsonObject::localized),
        json.words("serviceObjects", ServiceObject.WORDS),
        json.objects("conditions", JsonObject::localized),
        json.optionalWhole("statutoryLimitDays"),
        json.optionalLocalized("fee"),
        json.texts("topics"));
  }

  Map<String, Object> toJson() {
    return new Json()
        .put("code", code)
        .put("name", name)
        .put("summary", summary)
        .put("department", department)
        .put("departmentCode", departmentCode)
        .put("region", region)
        .put("type", type)
        .list("legalBasis", legalBasis, Localized::toJson)
        .list("serviceObjects", serviceObjects, ServiceObject::word)
        .list("conditions", conditions, Localized::toJson)
        .put("statutoryLimitDays", statutoryLimitDays)
        .put("fee", fee)
        .texts("topics", topics)
        .toMap();
  }
}
