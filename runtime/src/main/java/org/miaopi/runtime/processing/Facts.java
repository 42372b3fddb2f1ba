package org.miaopi.runtime.processing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.calendar.OfficeDay;
import org.miaopi.designer.calendar.WorkingDays;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.form.CompiledCertificate;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.form.FormEvaluator;
import org.miaopi.designer.form.FormResult;
import org.miaopi.designer.publish.PublishedItem;
import org.miaopi.designer.publish.PublishedItems;
import org.miaopi.designer.rules.Decision;
import org.miaopi.designer.rules.RuleEvaluator;
import org.miaopi.designer.rules.TriedRule;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.Submission;
import org.springframework.stereotype.Component;

/**
 * A submitted application evaluated anew, under the version, the day and the calendar of its
 * submission: the same application always gives the same facts.
 */
record Facts(Application application, PublishedItem item, OfficeDay day, FormResult result) {

  /** Evaluates applications. */
  @Component
  static final class Reader {

    private final PublishedItems items;
    private final WorkingDays workingDays;

    Reader(PublishedItems items, WorkingDays workingDays) {
      this.items = items;
      this.workingDays = workingDays;
    }

    Facts of(Application application) {
      PublishedItem item = items.version(application.item().code(), application.item().version());
      Submission submission = Objects.requireNonNull(application.submission());
      OfficeDay day = new OfficeDay(submission.today(), workingDays.kept(submission.calendar()));
      FormResult result =
          FormEvaluator.evaluate(
              item.compiled(),
              application.answers(),
              application.applicant(),
              day,
              application.materials());
      return new Facts(application, item, day, result);
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
    return decision(tried());
  }

  List<TriedRule> tried() {
    return RuleEvaluator.tried(
        item.compiled(), values(), application.applicant(), application.materials(), day);
  }

  Decision decision(List<TriedRule> tried) {
    return RuleEvaluator.decision(item.compiled(), tried);
  }

  CompiledCertificate.Terms terms(LocalDate issueDate) {
    OfficeDay issuing = new OfficeDay(issueDate, day.calendar());
    CompiledItem compiled = item.compiled();
    return compiled
        .certificate()
        .terms(
            compiled.environment(
                values(), application.applicant(), application.materials(), issuing));
  }
}
