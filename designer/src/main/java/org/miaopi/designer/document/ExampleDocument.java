package org.miaopi.designer.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.form.CompiledCertificate.Terms;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.form.FormEvaluator;
import org.miaopi.designer.form.FormResult;
import org.miaopi.templates.TemplateData;

/** What fills an item's template for an example, as if a certificate were issued for it. */
public final class ExampleDocument {

  /** As long as the code of a certificate, so that the sample's is as fine; it proves nothing. */
  private static final String SAMPLE_TEXT = "https://localhost/verify#MP1:" + "SAMPLE".repeat(60);

  private ExampleDocument() {}

  /**
   * The template's data; the same arguments give the same document.
   *
   * @param files pictures by the names that the example knows them by
   */
  public static TemplateData data(CompiledItem item, ItemCase example, Map<String, byte[]> files) {
    return data(item, example, form(item, example), files);
  }

  /** The example's form, evaluated. */
  public static FormResult form(CompiledItem item, ItemCase example) {
    return FormEvaluator.evaluate(
        item, example.answers(), example.applicant(), example.day(), example.materials());
  }

  /**
   * The same where the form is known.
   *
   * @param form what {@link #form} gave
   */
  public static TemplateData data(
      CompiledItem item, ItemCase example, FormResult form, Map<String, byte[]> files) {
    Terms terms =
        item.certificate()
            .terms(
                item.environment(
                    form.values(), example.applicant(), example.materials(), example.day()));
    Elements elements = item.definition().elements();
    String region = Objects.requireNonNullElse(elements.region(), "");
    String number = item.certificate().number().number(region, example.today(), 1);
    Map<String, byte[]> images = new HashMap<>();
    example.files().forEach((field, name) -> putKnown(images, field, files.get(name)));
    return CertificateDocument.data(
        item,
        form.values(),
        new CertificateFacts(
            number,
            "",
            terms.holderName(),
            terms.holderCode(),
            example.today(),
            example.day().calendar(),
            terms.validUntil(),
            SAMPLE_TEXT),
        images);
  }

  private static void putKnown(Map<String, byte[]> images, String field, byte @Nullable [] bytes) {
    if (bytes != null) images.put(field, bytes);
  }
}
