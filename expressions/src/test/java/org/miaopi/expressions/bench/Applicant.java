package org.miaopi.expressions.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The answers that rules are asked about, as decimals and, for peers without any, as numbers. */
public record Applicant(BigDecimal age, String region, BigDecimal amount, BigDecimal limit) {

  static final List<String> REGIONS = List.of("3301", "3302", "3303");

  /** So many applicants that no rule's answer can be guessed from the one before. */
  static List<Applicant> some(int count) {
    Random random = new Random(20261125);
    List<Applicant> applicants = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      applicants.add(
          new Applicant(
              BigDecimal.valueOf(random.nextInt(12, 80)),
              REGIONS.get(random.nextInt(REGIONS.size())),
              BigDecimal.valueOf(random.nextInt(1, 1_000_000), 2),
              BigDecimal.valueOf(random.nextInt(1, 130_000), 2)));
    }
    return applicants;
  }

  Map<String, Object> decimals() {
    return new HashMap<>(Map.of("age", age, "region", region, "amount", amount, "limit", limit));
  }

  Map<String, Object> numbers() {
    Map<String, Object> numbers = decimals();
    numbers.put("age", age.longValueExact());
    numbers.put("amount", amount.doubleValue());
    numbers.put("limit", limit.doubleValue());
    return numbers;
  }
}
