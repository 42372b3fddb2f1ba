package org.miaopi.expressions.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition as a statement about one value.
 *
 * @param subject what the value is, equal for equal parts of the source
 * @param possible all that the value can be
 * @param holds the values for which the condition holds, at most
 * @param fails the values for which it does not, as the union of these; null = not known
 */
record Claim(Object subject, Domain possible, Domain holds, @Nullable List<Domain> fails) {

  Truth under(Domain known) {
    Domain left = possible.and(known);
    if (left.and(holds).isEmpty()) return Truth.NEVER;
    boolean always = fails != null && fails.stream().allMatch(it -> left.and(it).isEmpty());
    return always ? Truth.ALWAYS : Truth.OPEN;
  }
}
