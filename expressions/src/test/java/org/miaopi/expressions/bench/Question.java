package org.miaopi.expressions.bench;

/** A compiled rule. */
@FunctionalInterface
interface Question {

  /** Whether the rule holds for the applicant with the number. */
  boolean holds(int applicant) throws Exception;
}
