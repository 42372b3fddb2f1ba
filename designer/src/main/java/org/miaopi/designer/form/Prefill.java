package org.miaopi.designer.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Wire;

/** First values of fields, taken from who signed in. */
public final class Prefill {

  private static final String IDENTITY = "identity.";

  private Prefill() {}

  /**
   * The answers that a new application starts with, as on the wire.
   *
   * @param item whose fields name their sources
   */
  public static Map<String, Object> answers(CompiledItem item, Applicant applicant) {
    return answers(item.fields().toList(), applicant);
  }

  private static Map<String, Object> answers(List<CompiledField> fields, Applicant applicant) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (CompiledField field : fields) {
      @Nullable Object answer =
          field.isGroup() ? orNull(answers(field.fields(), applicant)) : answer(field, applicant);
      if (answer != null) answers.put(field.name(), answer);
    }
    return answers;
  }

  private static @Nullable Object orNull(Map<String, Object> answers) {
    return answers.isEmpty() ? null : answers;
  }

  private static @Nullable Object answer(CompiledField field, Applicant applicant) {
    return Wire.write(value(field, applicant));
  }

  /** What the identity says for a field; null if it does not, or if the field does not ask. */
  static @Nullable Object value(CompiledField field, Applicant applicant) {
    @Nullable String source = field.field().prefill();
    if (source == null) return null;
    @Nullable Object value = applicant.values().get(source.substring(IDENTITY.length()));
    boolean unknownCode =
        field.value() instanceof Type.Choice choice
            && value instanceof String code
            && !choice.codes().contains(code);
    return unknownCode ? null : value;
  }

  static boolean isSource(String source) {
    return sources().contains(source);
  }

  static List<String> sources() {
    return Applicant.TYPE.fields().keySet().stream()
        .filter(it -> !it.equals("kind"))
        .map(it -> IDENTITY + it)
        .toList();
  }

  static boolean fits(String source, Type field) {
    @Nullable Type type = Applicant.TYPE.fields().get(source.substring(IDENTITY.length()));
    boolean bothTexts = type == Type.Simple.TEXT || type instanceof Type.Choice;
    return field == type
        || bothTexts && (field == Type.Simple.TEXT || field instanceof Type.Choice);
  }
}
