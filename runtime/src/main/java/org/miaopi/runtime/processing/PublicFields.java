package org.miaopi.runtime.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.certificates.PublicField;
import org.miaopi.templates.format.Masks;

/** The facts that anybody who verifies a certificate may see, in words. */
final class PublicFields {

  private static final Messages MESSAGES = Messages.of(PublicFields.class);

  /**
   * Types whose values identify a person to strangers; the public sees only their ends, as in 脱敏.
   */
  private static final Set<String> PERSONAL = Set.of("residentNumber", "phone");

  private final ItemDefinition definition;

  private PublicFields(ItemDefinition definition) {
    this.definition = definition;
  }

  /** In the order of the definition; what was not answered is left out. */
  static List<PublicField> of(Facts facts) {
    PublicFields fields = new PublicFields(facts.definition());
    Map<String, @Nullable Object> answers = facts.application().answers();
    List<PublicField> found = new ArrayList<>();
    for (String name : facts.definition().certificate().publicFields()) {
      Optional<Field> field =
          facts.definition().form().fields().filter(it -> it.name().equals(name)).findFirst();
      Localized value = field.map(it -> fields.words(it, answers.get(name))).orElse(null);
      if (value != null) found.add(new PublicField(field.orElseThrow().label(), value));
    }
    return found;
  }

  private @Nullable Localized words(Field field, @Nullable Object answer) {
    return switch (answer) {
      case null -> null;
      case String id when field.type().equals("photo") -> null;
      case Boolean flag -> MESSAGES.text(flag ? "public.yes" : "public.no");
      case String text -> word(field, PERSONAL.contains(field.type()) ? Masks.mask(text) : text);
      case Map<?, ?> group ->
          joined(
              field.fields().stream()
                  .map(it -> Optional.ofNullable(words(it, group.get(it.name()))))
                  .flatMap(Optional::stream)
                  .toList(),
              " ");
      case List<?> list -> list(field, list);
      default -> new Localized(answer.toString(), null);
    };
  }

  private @Nullable Localized list(Field field, List<?> list) {
    if (!field.fields().isEmpty()) return new Localized(String.valueOf(list.size()), null);
    return joined(list.stream().map(it -> word(field, String.valueOf(it))).toList(), "、");
  }

  private Localized word(Field field, String text) {
    String options = field.options();
    if (options == null) return new Localized(text, null);
    return definition.codes(options).stream()
        .filter(it -> it.code().equals(text))
        .map(Code::label)
        .findFirst()
        .orElse(new Localized(text, null));
  }

  private static @Nullable Localized joined(List<Localized> parts, String separator) {
    if (parts.isEmpty()) return null;
    return new Localized(
        join(parts, Localized::zh, separator),
        join(parts, it -> it.in(Locale.ENGLISH), separator.equals("、") ? ", " : separator));
  }

  private static String join(
      List<Localized> parts, Function<Localized, String> word, String separator) {
    return parts.stream().map(word).collect(Collectors.joining(separator));
  }
}
