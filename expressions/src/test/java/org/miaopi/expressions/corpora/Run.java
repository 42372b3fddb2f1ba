package org.miaopi.expressions.corpora;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.miaopi.expressions.corpora.Verdict.Outcome;

/** All cases of one corpus and what came of them. */
record Run(String corpus, List<Verdict> verdicts, KnownDifferences known) {

  static Run of(Corpus corpus, Path folder, KnownDifferences known) throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Path file : files(corpus, folder)) {
      for (Verdict verdict : corpus.run(file)) {
        int count = seen.merge(verdict.id(), 1, Integer::sum);
        String id = count == 1 ? verdict.id() : verdict.id() + " " + count;
        verdicts.add(new Verdict(id, verdict.outcome(), verdict.reason(), verdict.source()));
      }
    }
    return new Run(corpus.name(), verdicts, known);
  }

  private static List<Path> files(Corpus corpus, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(corpus::holdsCases).sorted().toList();
    }
  }

  List<Verdict> of(Outcome outcome) {
    return verdicts.stream().filter(it -> it.outcome() == outcome).toList();
  }

  /** Differences that nobody listed, and listed ones that are none any more. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      boolean differs = verdict.outcome() == Outcome.DIFFERS;
      boolean listed = known.reasons().containsKey(key(verdict));
      if (differs && !listed) faults.add("new difference: " + line(verdict));
      if (listed && !differs) faults.add("no difference any more: " + line(verdict));
    }
    return faults;
  }

  private String key(Verdict verdict) {
    return corpus + " " + verdict.id();
  }

  private String line(Verdict verdict) {
    return key(verdict) + " | " + verdict.reason() + " | " + verdict.source();
  }

  String summary() {
    return "%s: %d cases, %d agree, %d refused, %d differ, %d not expressible"
        .formatted(
            corpus,
            verdicts.size(),
            of(Outcome.AGREES).size(),
            of(Outcome.REFUSED).size(),
            of(Outcome.DIFFERS).size(),
            of(Outcome.INEXPRESSIBLE).size());
  }

  /** The summary, what is not expressible counted by reason, differences, and every case. */
  String report() {
    StringBuilder report = new StringBuilder(summary()).append("\n\nNot expressible:\n");
    of(Outcome.INEXPRESSIBLE).stream()
        .collect(groupingBy(Verdict::reason, TreeMap::new, counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(it -> report.append("%5d  %s%n".formatted(it.getValue(), it.getKey())));
    report.append("\nDifferences:\n");
    for (Verdict verdict : of(Outcome.DIFFERS)) {
      String why = Objects.requireNonNullElse(known.reasons().get(key(verdict)), "NEW");
      report.append("%s | %s%n".formatted(line(verdict), why));
    }
    report.append("\nCases:\n");
    verdicts.forEach(it -> report.append(it.outcome() + " " + line(it)).append('\n'));
    return report.toString();
  }
}
