package org.miaopi.expressions.bench;

import java.math.BigDecimal;

/** One condition of a rule, to be written in the language of each peer. */
sealed interface Clause {

  /** {@code age >= from} */
  record AgeFrom(int from) implements Clause {}

  /** {@code age < below} */
  record AgeBelow(int below) implements Clause {}

  /** {@code region == 'code'} */
  record InRegion(String code) implements Clause {}

  /** {@code amount * rate <= limit} */
  record ShareWithinLimit(BigDecimal rate) implements Clause {}
}
