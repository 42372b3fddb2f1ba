package org.miaopi.expressions.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.check.Suggestions;
import org.miaopi.expressions.problem.Messages;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** The words for hit policies and types, as JSON and as staff write them in either language. */
public final class Words {

  private Words() {}

  /** The word of a type in JSON: {@code decimal}. */
  public static String of(Type.Simple type) {
    return Types.word(type);
  }

  /** What staff call a hit policy. */
  public static String of(HitPolicy policy, Locale locale) {
    return Messages.of(Words.class, locale).text("policy." + policy);
  }

  /** What staff call a type. */
  public static String of(Type.Simple type, Locale locale) {
    return Messages.of(Messages.class, locale).text("type." + Types.word(type));
  }

  /** The type of a word of JSON or of either language; null with a problem if it is none. */
  public static Type.@Nullable Simple type(String word, Place place, List<TableProblem> problems) {
    Map<String, Type.Simple> known = new LinkedHashMap<>();
    for (Type.Simple type : Type.Simple.values()) {
      known.put(of(type, Locale.CHINESE), type);
      known.put(of(type, Locale.ENGLISH), type);
      known.put(of(type), type);
    }
    return find("table.type", known, word, place, problems);
  }

  /** The hit policy of a word of JSON or of either language; null with a problem if it is none. */
  public static @Nullable HitPolicy policy(String word, Place place, List<TableProblem> problems) {
    Map<String, HitPolicy> known = new LinkedHashMap<>();
    for (HitPolicy policy : HitPolicy.values()) {
      known.put(of(policy, Locale.CHINESE), policy);
      known.put(of(policy, Locale.ENGLISH), policy);
      known.put(policy.name(), policy);
    }
    return find("table.policy", known, word, place, problems);
  }

  private static <T> @Nullable T find(
      String code, Map<String, T> known, String word, Place place, List<TableProblem> problems) {
    T found = known.get(word.strip());
    if (found != null) return found;
    Optional<String> near = Suggestions.nearest(word.strip(), known.keySet());
    problems.add(
        near.isPresent()
            ? TableProblem.of(place, code + ".near", word, near.get())
            : TableProblem.of(place, code, word, words(known, true), words(known, false)));
    return null;
  }

  /** What each language calls them. */
  private static String words(Map<String, ?> known, boolean chinese) {
    return known.keySet().stream()
        .filter(it -> chinese == it.codePoints().anyMatch(Character::isIdeographic))
        .filter(it -> !it.equals(it.toUpperCase(Locale.ROOT)) || chinese)
        .collect(Collectors.joining(chinese ? "、" : ", "));
  }
}
