package org.miaopi.designer.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.document.ExampleDocument;
import org.miaopi.designer.fields.Extreme.Unit;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.form.FormResult;
import org.miaopi.templates.Template;
import org.miaopi.templates.TemplateCompilation;
import org.miaopi.templates.fit.Fit;
import org.miaopi.templates.fit.Misfit;
import org.miaopi.templates.problem.Place;

/** Tries a template, each field by itself: with its largest value first, then how much fits. */
public final class Trials {

  /** Documents that are laid out for one template, and their lines: some seconds at the worst. */
  static final int MOST_TRIES = 300;

  static final int MOST_LINES = 12_000;

  private final CompiledItem item;
  private final Template template;
  private final Examples examples;
  private final Map<String, byte[]> files;
  private final Map<Integer, Fit> known = new HashMap<>();
  private final List<FitWarning> warnings = new ArrayList<>();
  private int tries;
  private int lines;

  private Trials(
      CompiledItem item, Template template, Examples examples, Map<String, byte[]> files) {
    this.item = item;
    this.template = template.unlearned();
    this.examples = examples;
    this.files = files;
  }

  /**
   * What has no room, by field in the order of their names; nothing where no case is approved, for
   * the trials start from one.
   *
   * @param compilation of the item's template; one with errors has nothing to try
   * @param files pictures by the names that the cases know them by
   */
  public static List<FitWarning> run(
      CompiledItem item,
      TemplateCompilation compilation,
      List<ItemCase> cases,
      Map<String, byte[]> files) {
    int[] approved =
        IntStream.range(0, cases.size())
            .filter(it -> cases.get(it).expected().outcome() == Outcome.APPROVE)
            .toArray();
    Template template = compilation.template();
    if (template == null || approved.length == 0) return List.of();
    Examples examples = new Examples(item, compilation, cases);
    Trials trials = new Trials(item, template, examples, files);
    trials.run(approved);
    return List.copyOf(trials.warnings);
  }

  private void run(int[] approved) {
    int first = approved[0];
    for (Misfit misfit : sample(first).misfits())
      warn(Sentence.of("sample", misfit), misfit, Trial.all(first, Trial.SAME));
    for (Subject subject : examples.subjects()) {
      for (int example : approved) if (tried(subject, example)) break;
    }
    for (String variant : List.of(Trial.EMPTY, Trial.RARE)) {
      Trial trial = Trial.all(first, variant);
      Misfit misfit = misfit(trial);
      if (misfit != null) warn(Sentence.of(variant, misfit), misfit, trial);
    }
    tellIfNotAll(first);
  }

  /** Staff shall not take for tried what was not. */
  private void tellIfNotAll(int example) {
    if (!exhausted()) return;
    Trial trial = Trial.all(example, Trial.SAME);
    warnings.add(new FitWarning(Sentence.partly(), Place.NOWHERE, trial, 1));
  }

  /** Whether the case shows the field, so that no other one is needed. */
  private boolean tried(Subject subject, int example) {
    int most = subject.extreme().most();
    if (!shows(subject, example, most)) return false;
    if (subject.extreme().unit() == Unit.VALUE) {
      for (int i = 1; i <= most; i++) value(subject, example, i);
      return true;
    }
    Trial largest = Trial.of(example, subject, most);
    if (misfit(largest) != null) search(subject, example);
    else if (subject.extreme().unit() == Unit.CHARACTERS) letters(subject, example);
    return true;
  }

  private boolean shows(Subject subject, int example, int size) {
    ItemCase changed = examples.of(Trial.of(example, subject, size));
    if (changed == null) return false;
    if (subject.field() == null) return true;
    FormResult form = ExampleDocument.form(item, changed);
    return Answers.at(form.values(), subject.path()) != null;
  }

  private void value(Subject subject, int example, int index) {
    Trial trial = Trial.of(example, subject, index);
    Misfit misfit = misfit(trial);
    if (misfit != null) warn(Sentence.value(item, subject, index, misfit), misfit, trial);
  }

  private void letters(Subject subject, int example) {
    Trial trial = new Trial(example, subject.name(), Trial.LETTERS);
    Misfit misfit = subject.accepts(Examples.letters(subject)) ? misfit(trial) : null;
    if (misfit != null) warn(Sentence.letters(subject, misfit), misfit, trial);
  }

  /** Halves the sizes between what fits and what does not. */
  private void search(Subject subject, int example) {
    int fits = 0;
    int not = subject.extreme().most();
    while (not - fits > 1) {
      int middle = (fits + not) / 2;
      if (misfit(Trial.of(example, subject, middle)) == null) fits = middle;
      else not = middle;
    }
    Trial trial = Trial.of(example, subject, not);
    Misfit misfit = misfit(trial);
    if (misfit != null) warn(Sentence.size(subject, fits, misfit), misfit, trial);
  }

  private void warn(FitWarning.Words words, Misfit misfit, Trial trial) {
    warnings.add(new FitWarning(words, misfit.place(), trial, misfit.page()));
  }

  /** The worst that the case by itself does not show; null if there is nothing. */
  private @Nullable Misfit misfit(Trial trial) {
    if (exhausted()) return null;
    Fit sample = sample(trial.example());
    ItemCase changed = examples.of(trial);
    if (changed == null) return null;
    return fit(changed).beyond(sample, template.spansPages()).stream().findFirst().orElse(null);
  }

  private boolean exhausted() {
    return tries >= MOST_TRIES || lines >= MOST_LINES;
  }

  private Fit sample(int example) {
    Fit fit = known.get(example);
    if (fit != null) return fit;
    Fit made = fit(Objects.requireNonNull(examples.of(Trial.all(example, Trial.SAME))));
    known.put(example, made);
    return made;
  }

  private Fit fit(ItemCase example) {
    Fit fit = template.fit(ExampleDocument.data(item, example, files));
    tries++;
    lines += fit.lines();
    return fit;
  }
}
