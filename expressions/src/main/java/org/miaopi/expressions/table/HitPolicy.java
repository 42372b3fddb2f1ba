package org.miaopi.expressions.table;

/** What happens when several rules match; the words are those of DMN. */
public enum HitPolicy {
  /** At most one rule may match. */
  UNIQUE,
  /** The first that matches counts. */
  FIRST,
  /** Several may match if their results are the same. */
  ANY,
  /** The results of all that match, as a list in the order of the rules. */
  COLLECT,
  /** The sum of the results of all that match; of none 0. */
  SUM,
  /** The smallest result of all that match; of none null. */
  MIN,
  /** The largest result of all that match; of none null. */
  MAX,
  /** How many rules match. */
  COUNT;

  /** Whether the results of all matching rules become one value. */
  public boolean aggregates() {
    return compareTo(COLLECT) > 0;
  }

  /** Whether every rule that matches counts. */
  public boolean collects() {
    return compareTo(COLLECT) >= 0;
  }
}
