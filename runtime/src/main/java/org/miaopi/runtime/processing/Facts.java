package org.miaopi.runtime.processing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.form.CompiledCertificate;
import org.miaopi.designer.form.FormEvaluator;
import org.miaopi.designer.form.FormResult;
import org.miaopi.designer.publish.PublishedItem;
import org.miaopi.designer.publish.PublishedItems;
import org.miaopi.designer.rules.Decision;
import org.miaopi.designer.rules.RuleEvaluator;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.Submission;
import org.springframework.stereotype.Component;

/**
 * A submitted application evaluated anew, under the version and the day of its submission: the same
 * application always gives the same facts.
 */
record Facts(Application application, PublishedItem item, LocalDate today, FormResult result) {

  /** Evaluates applications. */
  @Component
  static final class Reader {

    private final PublishedItems items;

    Reader(PublishedItems items) {
      this.items = items;
    }

    Facts of(Application application) {
      PublishedItem item = items.version(application.item().code(), application.item().version());
      Submission submission = Objects.requireNonNull(application.submission());
      FormResult result =
          FormEvaluator.evaluate(
              item.compiled(),
              application.answers(),
              application.applicant(),
              submission.today(),
              application.materials());
      return new Facts(application, item, submission.today(), result);
    }
  }

  ItemDefinition definition() {
    return item.definition();
  }

  Map<String, @Nullable Object> values() {
    return result.values();
  }

  /** True if the kept answers are right, and are what they come to. */
  boolean hold() {
    return result.errors().isEmpty() && result.valuesJson().equals(application.answers());
  }

  Decision decide() {
    return RuleEvaluator.decide(
        item.compiled(), values(), application.applicant(), application.materials(), today);
  }

  CompiledCertificate.Terms terms(LocalDate issueDate) {
    return item.compiled()
        .certificate()
        .terms(
            item.compiled()
                .environment(
                    values(), application.applicant(), application.materials(), issueDate));
  }
}
