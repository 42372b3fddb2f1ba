package org.miaopi.templates;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.templates.format.Label;
import org.miaopi.templates.seal.Seal;

/**
 * What fills one certificate.
 *
 * @param values by name, as the expressions know them (Boolean, BigDecimal, String, LocalDate,
 *     List, Map, null)
 * @param today the day that expressions see and that the PDF is dated with
 * @param calendar the days that expressions count as working days
 * @param images PNG or JPEG by the name of the tag: {@code 照片} for {@code {{@照片}}}; a missing one
 *     leaves its place empty
 * @param labels field path ({@code 性别}, {@code 居住地址.区县}, {@code 从业人员.岗位}) to code to label
 * @param qrText what the QR code says; empty for none
 * @param seal null for none
 */
public record TemplateData(
    Map<String, @Nullable Object> values,
    LocalDate today,
    Calendar calendar,
    Map<String, byte[]> images,
    Map<String, Map<String, Label>> labels,
    String qrText,
    @Nullable Seal seal,
    DocumentMetadata metadata) {

  public TemplateData {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    images = Map.copyOf(images);
    labels = Map.copyOf(labels);
  }
}
