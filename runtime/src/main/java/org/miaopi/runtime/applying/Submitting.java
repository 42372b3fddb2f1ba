package org.miaopi.runtime.applying;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.calendar.OfficeDay;
import org.miaopi.designer.calendar.WorkingDays;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.form.Applicant;
import org.miaopi.designer.form.FormEvaluator;
import org.miaopi.designer.form.FormResult;
import org.miaopi.designer.json.StableJson;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.publish.PublishedItem;
import org.miaopi.designer.publish.PublishedItems;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.problem.Severity;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.ApplicationReady;
import org.miaopi.runtime.applications.Submission;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Hands applications in, each at most once, however often the request arrives. */
@Service
public final class Submitting {

  private static final Messages MESSAGES = Messages.of(Submitting.class);
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");
  private static final int MOST_TRIES = 50;

  private final OwnApplications own;
  private final ApplicationStore applications;
  private final PublishedItems items;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Submitting(
      OwnApplications own,
      ApplicationStore applications,
      PublishedItems items,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.own = own;
    this.applications = applications;
    this.items = items;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Hands an application in; when this returns, it is durable. The same key again returns the same
   * application, wherever it stands by then.
   *
   * @param key Idempotency-Key, 8 to 64 letters, digits, hyphens and underscores
   * @param answers as the browser has them; everything is evaluated again
   * @param pledged true if the applicant makes the item's pledge
   * @throws Refusal 400 for a missing or unfit key, 409 if it was submitted under another key, 422
   *     with a problem for each answer that is wrong, or if the key was used for other content
   */
  public Application submit(
      Account account, String id, @Nullable String key, Map<?, ?> answers, boolean pledged) {
    if (key == null || !KEY.matcher(key).matches()) throw Refusal.of(400, MESSAGES, "key.unfit");
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Application before = own.find(account, id);
      PublishedItem item = items.version(before.item().code(), before.item().version());
      Map<String, @Nullable Object> sent = AnswerShape.reduce(fields(item), answers);
      String digest = digest(sent, pledged);
      Optional<Submission> earlier = submission(before, key);
      if (earlier.isPresent()) return replayed(before, earlier.get(), digest);
      if (!before.state().isEditable()) throw Refusal.of(409, MESSAGES, "application.submitted");
      Application after = submitted(before, account, item, sent, key, digest, pledged);
      if (applications.replace(before, after, clock.instant())) {
        events.publishEvent(new ApplicationReady(id));
        return after;
      }
    }
    throw Refusal.of(409, MESSAGES, "application.busy");
  }

  private Application submitted(
      Application before,
      Account account,
      PublishedItem item,
      Map<String, @Nullable Object> sent,
      String key,
      String digest,
      boolean pledged) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    OfficeDay day = new OfficeDay(LocalDate.ofInstant(now, clock.getZone()), workingDays.now());
    Applicant applicant = Objects.requireNonNullElse(account.applicant(), before.applicant());
    FormResult result =
        FormEvaluator.evaluate(item.compiled(), sent, applicant, day, before.materials());
    Map<String, @Nullable Object> values = result.valuesJson();
    refuseIfWrong(before, item, result, values, pledged);
    String calendar = workingDays.keep(day.calendar());
    Submission submission = new Submission(key, digest, now, day.today(), calendar, pledged);
    return before.submitted(submission, applicant, values);
  }

  private static void refuseIfWrong(
      Application application,
      PublishedItem item,
      FormResult result,
      Map<String, @Nullable Object> values,
      boolean pledged) {
    List<DefinitionProblem> problems = new ArrayList<>();
    result.errors().forEach(it -> problems.add(problem(it.path(), it.code(), it.message())));
    problems.addAll(PhotoAnswers.problems(fields(item), values, application));
    if (!application.commitments().isEmpty() && !pledged) {
      problems.add(DefinitionProblem.error(MESSAGES, "pledge.missing", "/pledge"));
    }
    if (problems.isEmpty()) return;
    String count = String.valueOf(problems.size());
    throw new Refusal(
        422, "application.refused", MESSAGES.text("application.refused", count), problems);
  }

  private static DefinitionProblem problem(String path, String code, Localized message) {
    return new DefinitionProblem(code, Severity.ERROR, path, null, null, List.of(), message);
  }

  private static Application replayed(Application now, Submission earlier, String digest) {
    if (earlier.digest().equals(digest)) return now;
    throw Refusal.of(422, MESSAGES, "key.reused");
  }

  private static Optional<Submission> submission(Application application, String key) {
    return application.submissions().stream().filter(it -> it.key().equals(key)).findFirst();
  }

  private static String digest(Map<String, @Nullable Object> sent, boolean pledged) {
    return StableJson.hash(StableJson.write(List.of(pledged, sent)));
  }

  private static List<Field> fields(PublishedItem item) {
    return item.definition().form().fields().toList();
  }
}
