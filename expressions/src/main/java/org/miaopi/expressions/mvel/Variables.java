package org.miaopi.expressions.mvel;

import org.jspecify.annotations.Nullable;
import org.mvel2.integration.VariableResolver;
import org.mvel2.integration.impl.SimpleValueResolver;

/**
 * What the variables of one emission stand for.
 *
 * @param slots of {@code v0…}
 * @param constants of {@code k0…}
 */
@SuppressWarnings("ArrayRecordComponent") // read at every evaluation, and never written
record Variables(Slot[] slots, VariableResolver[] constants) {

  static Variables of(Emitted emitted) {
    return new Variables(
        emitted.slots().toArray(Slot[]::new),
        emitted.constants().stream().map(Variables::constant).toArray(VariableResolver[]::new));
  }

  private static VariableResolver constant(@Nullable Object value) {
    return new SimpleValueResolver(value);
  }
}
