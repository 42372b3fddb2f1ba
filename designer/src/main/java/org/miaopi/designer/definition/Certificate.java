package org.miaopi.designer.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Localized;

/**
 * What an approved application results in.
 *
 * @param typeCode of the certificate's type (GB/T 36904): the definer's credit code and 3 digits
 * @param number the rule of its number: text with {region} {year} {date} {sequence:n}
 * @param validUntil expression of the last day; null is long-term
 * @param holderName expression
 * @param holderCode expression
 * @param publicFields what anybody who verifies may see
 * @param seal null for none
 */
public record Certificate(
    Localized name,
    String typeCode,
    String number,
    @Nullable String validUntil,
    String holderName,
    String holderCode,
    HolderCodeType holderCodeType,
    List<String> publicFields,
    @Nullable SealText seal) {

  static Certificate read(JsonObject json) {
    return new Certificate(
        json.localized("name"),
        json.text("typeCode"),
        json.text("number"),
        json.optionalText("validUntil"),
        json.text("holderName"),
        json.text("holderCode"),
        json.word("holderCodeType", HolderCodeType.WORDS, HolderCodeType.RESIDENT_NUMBER),
        json.texts("publicFields"),
        json.optionalObject("seal", SealText::read));
  }

  Map<String, Object> toJson() {
    return new Json()
        .put("name", name)
        .put("typeCode", typeCode)
        .put("number", number)
        .put("validUntil", validUntil)
        .put("holderName", holderName)
        .put("holderCode", holderCode)
        .put("holderCodeType", holderCodeType.word())
        .texts("publicFields", publicFields)
        .put("seal", seal == null ? null : (Object) seal.toJson())
        .toMap();
  }
}
