package org.miaopi.expressions.mvel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MVEL source and what its variables stand for.
 *
 * @param slots of {@code v0…}
 * @param constants of {@code k0…}
 */
record Emitted(String source, List<Slot> slots, List<? extends @Nullable Object> constants) {}
