package org.miaopi.expressions.analysis;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known where a condition stands, from the conditions before it.
 *
 * @param domains of the subjects of claims
 * @param certain what of it is known even if the condition counts only where one before it does not
 *     hold; null = all of it
 */
record Facts(Map<Object, Domain> domains, @Nullable Facts certain) {

  static final Facts NONE = new Facts(Map.of(), null);

  Domain of(Object subject) {
    return domains.getOrDefault(subject, Domain.ALL);
  }

  Facts with(Object subject, Domain domain) {
    Map<Object, Domain> more = new HashMap<>(domains);
    more.merge(subject, domain, Domain::and);
    return new Facts(more, certain == null ? null : certain.with(subject, domain));
  }

  /** The same, where no more is certain than was before. */
  Facts otherThan(Facts before) {
    return new Facts(domains, before.certain == null ? before : before.certain);
  }
}
