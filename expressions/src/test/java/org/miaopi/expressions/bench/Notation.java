package org.miaopi.expressions.bench;

import java.util.stream.Collectors;

/** How a language writes its literals; operators are the same in all of them. */
record Notation(String wholeSuffix, String decimalSuffix) {

  String of(Rule rule) {
    return rule.clauses().stream().map(this::of).collect(Collectors.joining(" && "));
  }

  private String of(Clause clause) {
    return switch (clause) {
      case Clause.AgeFrom it -> "age >= " + it.from() + wholeSuffix;
      case Clause.AgeBelow it -> "age < " + it.below() + wholeSuffix;
      case Clause.InRegion it -> "region == '" + it.code() + "'";
      case Clause.ShareWithinLimit it -> "amount * " + it.rate() + decimalSuffix + " <= limit";
    };
  }
}
