package org.miaopi.templates.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.miaopi.templates.key.SignatureAlgorithm;

/**
 * What was measured.
 *
 * @param load of the machine before measuring began and after
 * @param first seconds from the start of a process to its first document
 * @param heap that sufficed, in megabytes
 * @param paces by sample and way
 */
record Figures(List<Double> load, double first, int heap, Map<String, Map<String, Pace>> paces) {

  static final String OFFICE_PROCESS = "LIBREOFFICE";
  static final String OFFICE_SERVER = "LIBREOFFICE_SERVER";

  private static final double SIGNED = 150;
  private static final double FULL = 30;

  /** What templates are to reach: at least so many documents a second a core. */
  record Goal(String sample, String way, double measured, double wanted) {
    boolean isMet() {
      return measured >= wanted;
    }
  }

  List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    paces.forEach(
        (sample, ways) -> {
          for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            goal(goals, sample, algorithm.name(), ways, SIGNED);
          }
          goal(goals, sample, "OFD", ways, SIGNED);
          goal(goals, sample, "FULL", ways, FULL);
        });
    return goals;
  }

  private static void goal(
      List<Goal> to, String sample, String way, Map<String, Pace> ways, double wanted) {
    Pace pace = ways.get(way);
    if (pace != null) to.add(new Goal(sample, way, pace.perSecond(), wanted));
  }

  String toJson() {
    StringJoiner samples = new StringJoiner(",");
    paces.forEach((sample, ways) -> samples.add("\"" + sample + "\":{" + ways(ways) + "}"));
    return "{\"java\":\"%s\",\"cores\":%d,\"loadAverage\":%s,\"firstDocumentSeconds\":%s,\"heapMegabytes\":%d,\"samples\":{%s}}%n"
        .formatted(
            System.getProperty("java.vm.version"),
            Runtime.getRuntime().availableProcessors(),
            load,
            first,
            heap,
            samples);
  }

  private static String ways(Map<String, Pace> ways) {
    StringJoiner all = new StringJoiner(",");
    ways.forEach(
        (way, pace) ->
            all.add(
                "\"%s\":{\"processorMilliseconds\":%.3f,\"elapsedMilliseconds\":%.3f,\"bytes\":%d}"
                    .formatted(way, pace.processor(), pace.elapsed(), pace.bytes())));
    return all.toString();
  }
}
