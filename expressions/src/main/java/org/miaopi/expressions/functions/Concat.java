package org.miaopi.expressions.functions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** Several texts or lists as one, as + does. */
final class Concat extends Function {

  Concat() {
    super("concat", "拼接", Signature.of(TEXT, TEXT).repeating());
  }

  @Override
  List<Way> ways() {
    return List.of(signatures().getFirst().way(), Way.of("list", "list", "list", "…"));
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    Type texts = super.resultOf(arguments);
    if (texts != null || arguments.size() < 2) return texts;
    Type common = Type.NOTHING;
    for (Type argument : arguments) {
      if (common != null) common = Types.common(common, argument);
    }
    return common instanceof Type.ListOf ? common : null;
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    if (arguments.get(0) instanceof List<?>) return lists(arguments);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < arguments.size(); i++) text.append(arguments.text(i));
    return Texts.bounded(text);
  }

  private static @Nullable Object lists(Arguments arguments) {
    List<List<?>> lists = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) lists.add(arguments.list(i));
    return Lists.joined(lists);
  }
}
