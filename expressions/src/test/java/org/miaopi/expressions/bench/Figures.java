package org.miaopi.expressions.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured, in nanoseconds.
 *
 * @param load of the machine before measuring began and after
 * @param tasks the medians of each task by peer
 * @param server the medians of a keystroke by layout
 */
record Figures(
    List<Double> load,
    Map<String, Map<Peer, Double>> tasks,
    Map<Layout, Double> server,
    Map<Layout, Browser> browser) {

  private static final List<String> TASKS =
      List.of("Evaluation.rule", "Evaluation.decision", "Compiling.rule", "Compiling.many");

  private static final double RULE_LIMIT = 100_000;
  private static final double KEYSTROKE_LIMIT = 4;

  /** What the language is to reach; {@code measured} below {@code limit}. */
  record Goal(String code, double measured, double limit) {
    boolean isMet() {
      return measured < limit;
    }
  }

  static Figures of(double before, Collection<RunResult> results, Map<Layout, Browser> browser) {
    Map<String, Map<Peer, Double>> tasks = new LinkedHashMap<>();
    for (String task : TASKS) tasks.put(task, new EnumMap<>(Peer.class));
    Map<Layout, Double> server = new EnumMap<>(Layout.class);
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      double median = result.getPrimaryResult().getStatistics().getPercentile(50);
      String layout = params.getParam("layout");
      if (layout != null) server.put(Layout.valueOf(layout), median);
      else peers(tasks, params.getBenchmark()).put(Peer.valueOf(params.getParam("peer")), median);
    }
    return new Figures(List.of(before, Load.average()), tasks, server, browser);
  }

  private static Map<Peer, Double> peers(Map<String, Map<Peer, Double>> tasks, String benchmark) {
    for (Map.Entry<String, Map<Peer, Double>> task : tasks.entrySet()) {
      if (benchmark.endsWith("." + task.getKey())) return task.getValue();
    }
    throw new IllegalArgumentException(benchmark);
  }

  /** Nanoseconds of a peer at a task. */
  double of(String task, Peer peer) {
    return tasks.getOrDefault(task, Map.of()).getOrDefault(peer, Double.NaN);
  }

  List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    for (String task : List.of("Evaluation.rule", "Evaluation.decision")) {
      double own = of(task, Peer.MIAOPI);
      goals.add(new Goal(task + ".JEXL", own, of(task, Peer.JEXL)));
      goals.add(new Goal(task + ".CEL_PLANNER", own, of(task, Peer.CEL_PLANNER)));
    }
    goals.add(new Goal("compile", of("Compiling.rule", Peer.MIAOPI_UNSHARED), RULE_LIMIT));
    browser.forEach(
        (layout, it) -> goals.add(new Goal("key." + layout, it.median(), KEYSTROKE_LIMIT)));
    return goals;
  }

  /** Nanoseconds on the server, milliseconds in the browser. */
  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("java", System.getProperty("java.vm.version"));
    json.put("cores", Runtime.getRuntime().availableProcessors());
    json.put("loadAverage", load);
    json.put("nanoseconds", tasks);
    json.put("serverKeystrokeNanoseconds", server);
    json.put("browserKeystrokeMilliseconds", browser);
    return json;
  }
}
