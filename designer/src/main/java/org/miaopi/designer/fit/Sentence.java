package org.miaopi.designer.fit;

import java.math.BigDecimal;
import java.util.Locale;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.fields.Extreme;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.templates.fit.Misfit;

/** What staff are told of a trial: with which values, and what comes of it. */
final class Sentence {

  private static final Messages MESSAGES = Messages.of(Sentence.class);

  private Sentence() {}

  /** Of the values of a case, or of several at once. */
  static FitWarning.Words of(String variant, Misfit misfit) {
    return words("fit." + variant, clause(misfit));
  }

  static FitWarning.Words partly() {
    return words("fit.partly");
  }

  static FitWarning.Words letters(Subject subject, Misfit misfit) {
    return words("fit.letters", subject.label(), clause(misfit));
  }

  /**
   * @param fits the largest size that has room
   */
  static FitWarning.Words size(Subject subject, int fits, Misfit misfit) {
    if (fits == 0) return words("fit.any", subject.label(), clause(misfit));
    Extreme extreme = subject.extreme();
    String unit = extreme.unit().name().toLowerCase(Locale.ROOT);
    return words(
        "fit." + unit + (extreme.assumed() ? ".assumed" : ""),
        subject.label(),
        same(String.valueOf(fits)),
        same(String.valueOf(extreme.most())),
        clause(misfit));
  }

  static FitWarning.Words value(CompiledItem item, Subject subject, int index, Misfit misfit) {
    return words(
        subject.extreme().assumed() ? "fit.value.assumed" : "fit.value",
        subject.label(),
        shown(item, subject, subject.extreme().value(index)),
        clause(misfit));
  }

  private static Localized shown(CompiledItem item, Subject subject, Object value) {
    if (value instanceof Boolean yes) return MESSAGES.text(yes ? "yes" : "no");
    if (value instanceof BigDecimal number) return same(number.toPlainString());
    if (subject.field() == null) return same(value.toString());
    return Subject.codes(item, subject.field().field()).stream()
        .filter(it -> it.code().equals(value))
        .map(Code::label)
        .findFirst()
        .orElse(same(value.toString()));
  }

  private static Localized clause(Misfit misfit) {
    return MESSAGES.text("clause." + misfit.kind().name().toLowerCase(Locale.ROOT));
  }

  private static Localized same(String text) {
    return new Localized(text, text);
  }

  private static FitWarning.Words words(String code, Localized... arguments) {
    return new FitWarning.Words(code, MESSAGES.sentence(code, arguments));
  }
}
