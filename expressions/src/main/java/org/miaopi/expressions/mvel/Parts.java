package org.miaopi.expressions.mvel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;

/** An and, or an or, of parts: no part is run behind the one that decides. */
final class Parts implements Body {

  private final Body[] parts;
  private final Boolean deciding;

  /** {@code deciding} is false for an and, true for an or. */
  Parts(List<Body> parts, boolean deciding) {
    this.parts = parts.toArray(Body[]::new);
    this.deciding = deciding;
  }

  /** What decides if there is one, else null if one is null, else the opposite. */
  @Override
  public @Nullable Object evaluate(Frame frame) {
    boolean unknown = false;
    for (Body part : parts) {
      Object value = part.evaluate(frame);
      if (deciding.equals(value)) return deciding;
      if (value == null) unknown = true;
    }
    return unknown ? null : !deciding;
  }
}
