package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Iso;

/**
 * The duration that a literal of ISO 8601 writes; the checker reads it, since it gives the type.
 */
final class DurationOf extends Function {

  DurationOf() {
    super("duration", "时长", Signature.of(MONTHS, TEXT));
  }

  @Override
  List<Way> ways() {
    return List.of(Way.of("duration", "text"));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Iso.duration(arguments.text(0));
  }
}
