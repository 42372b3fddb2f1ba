package org.miaopi.expressions.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Conditions that must all hold. */
record Rule(List<Clause> clauses) {

  /** {@code age >= 18 && region == '3301' && amount * 0.13 <= limit} */
  static final Rule TYPICAL =
      new Rule(
          List.of(
              new Clause.AgeFrom(18),
              new Clause.InRegion("3301"),
              new Clause.ShareWithinLimit(new BigDecimal("0.13"))));

  /** Rules of three conditions in any order and with any constants, few of which hold. */
  static List<Rule> many(int count) {
    Random random = new Random(20261126);
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rules.add(new Rule(List.of(clause(random), clause(random), clause(random))));
    }
    return rules;
  }

  private static Clause clause(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Clause.AgeFrom(random.nextInt(40, 70));
      case 1 -> new Clause.AgeBelow(random.nextInt(20, 40));
      case 2 ->
          new Clause.InRegion(Applicant.REGIONS.get(random.nextInt(Applicant.REGIONS.size())));
      default -> new Clause.ShareWithinLimit(BigDecimal.valueOf(random.nextInt(1, 100), 2));
    };
  }
}
