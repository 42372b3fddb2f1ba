package org.miaopi.designer.fit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.fields.Extreme.Unit;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.templates.TemplateCompilation;

/** The cases of an item, and what becomes of them in a trial. */
public final class Examples {

  /** Characters that few fonts have, and letters. */
  private static final String RARE_TEXT = "𠮷㛃𬭎Ab";

  /** Words of common length. */
  private static final String LETTERS = "International Trading Corporation ";

  private static final int MOST_LETTERS = 60;

  private final CompiledItem item;
  private final List<ItemCase> cases;
  private final List<Subject> subjects;

  /**
   * @param compilation of the item's template
   */
  public Examples(CompiledItem item, TemplateCompilation compilation, List<ItemCase> cases) {
    this.item = item;
    this.cases = List.copyOf(cases);
    Set<String> reads = new TreeSet<>();
    compilation.tags().forEach(it -> reads.addAll(it.reads()));
    this.subjects = Subjects.of(item, reads);
  }

  /** What the template's tags come from, in the order of their names. */
  List<Subject> subjects() {
    return subjects;
  }

  /** The case of a trial with what is different in it; null if there is no such trial. */
  public @Nullable ItemCase of(Trial trial) {
    if (trial.example() < 0 || trial.example() >= cases.size()) return null;
    ItemCase example = cases.get(trial.example());
    return switch (trial.variant()) {
      case Trial.SAME -> example;
      case Trial.EMPTY -> empty(example);
      case Trial.RARE -> rare(example);
      default -> changed(example, trial);
    };
  }

  private @Nullable ItemCase changed(ItemCase example, Trial trial) {
    for (Subject subject : subjects) {
      if (!subject.name().equals(trial.subject())) continue;
      if (trial.variant().equals(Trial.LETTERS)) return subject.with(example, letters(subject));
      int size = size(trial.variant());
      boolean known = size > 0 && size <= subject.extreme().most();
      return known ? subject.in(example, item, size) : null;
    }
    return null;
  }

  private static int size(String variant) {
    return variant.matches("[0-9]{1,7}") ? Integer.parseInt(variant) : 0;
  }

  static String letters(Subject subject) {
    int length = Math.min(MOST_LETTERS, subject.extreme().most());
    return LETTERS.repeat(2).substring(0, length).strip();
  }

  private ItemCase empty(ItemCase example) {
    ItemCase changed = example;
    for (Subject subject : subjects) {
      boolean optional = subject.field() != null && subject.field().field().required() == null;
      if (optional) changed = subject.with(changed, null);
    }
    return changed;
  }

  private ItemCase rare(ItemCase example) {
    ItemCase changed = example;
    for (Subject subject : subjects) {
      boolean text = subject.extreme().unit() == Unit.CHARACTERS;
      if (text && subject.accepts(RARE_TEXT)) changed = subject.with(changed, RARE_TEXT);
    }
    return changed;
  }
}
