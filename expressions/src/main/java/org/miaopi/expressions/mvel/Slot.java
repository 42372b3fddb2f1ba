package org.miaopi.expressions.mvel;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.type.Type;

/** What a variable of the emitted source reads. */
sealed interface Slot {

  @Nullable Object read(Frame frame);

  record Name(String name, Type type) implements Slot {
    @Override
    public @Nullable Object read(Frame frame) {
      return frame.name(name, type);
    }
  }

  record Row(String name, int up, Type type) implements Slot {
    @Override
    public @Nullable Object read(Frame frame) {
      return frame.row(name, up, type);
    }
  }
}
