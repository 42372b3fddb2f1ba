package org.miaopi.designer.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.calendar.OfficeDay;

/** Evaluates a form on the server. It trusts nothing that a browser computed. */
public final class FormEvaluator {

  private FormEvaluator() {}

  /**
   * A pure function; the rules of the evaluation stand in docs/definition.md.
   *
   * @param answers plain JSON by field name; anything may be in it
   * @param materials material id to {@code uploaded} or {@code committed}
   */
  public static FormResult evaluate(
      CompiledItem item,
      Map<String, ? extends @Nullable Object> answers,
      Applicant applicant,
      OfficeDay day,
      Map<String, String> materials) {
    FormValues values = new FormValues(item, applicant, day, answers);
    values.compute();
    return new FormJudgement(item, values, applicant, day, materials).judge();
  }
}
