package org.miaopi.designer.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.definition.SealText;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.text.Localized;
import org.miaopi.templates.DocumentMetadata;
import org.miaopi.templates.TemplateCompilation;
import org.miaopi.templates.TemplateData;
import org.miaopi.templates.Templates;
import org.miaopi.templates.seal.Seal;

/** What fills an item's template. */
public final class CertificateDocument {

  private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

  private CertificateDocument() {}

  /** Compiles a Word document as the template of an item. */
  public static TemplateCompilation template(ItemDefinition definition, byte[] docx) {
    Set<String> photos =
        definition
            .form()
            .fields()
            .filter(it -> it.type().equals("photo"))
            .map(Field::name)
            .collect(Collectors.toSet());
    return Templates.compile(docx, CompiledItem.certificateScope(definition), photos);
  }

  /**
   * The template's data; the same arguments give the same document.
   *
   * @param values of the form, as its evaluation gives them
   * @param images PNG or JPEG by the name of the photo field
   */
  public static TemplateData data(
      CompiledItem item,
      Map<String, @Nullable Object> values,
      CertificateFacts facts,
      Map<String, byte[]> images) {
    ItemDefinition definition = item.definition();
    String issuer = issuer(definition);
    Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
    all.put("证照名称", definition.certificate().name().in(LANGUAGE));
    all.put("证照编号", facts.number());
    all.put("证照标识", facts.identifier());
    all.put("持证人", facts.holderName());
    all.put("持证人证件号码", facts.holderCode());
    all.put("发证机关", issuer);
    all.put("发证日期", facts.issued());
    all.put("有效期起", facts.issued());
    all.put("有效期止", facts.validUntil());
    SealText seal = definition.certificate().seal();
    return new TemplateData(
        all,
        facts.issued(),
        facts.calendar(),
        images,
        item.labels(),
        facts.qrText(),
        seal == null ? null : seal(seal),
        new DocumentMetadata(
            definition.certificate().name().in(LANGUAGE), issuer, facts.identifier()));
  }

  private static Seal seal(SealText seal) {
    return new Seal(
        seal.shape(), seal.millimetres(), !seal.plain(), seal.text(), seal.line(), seal.code());
  }

  /** The authority that a certificate names: the item's department. */
  public static String issuer(ItemDefinition definition) {
    Localized department = definition.elements().department();
    return department == null ? "" : department.in(LANGUAGE);
  }
}
