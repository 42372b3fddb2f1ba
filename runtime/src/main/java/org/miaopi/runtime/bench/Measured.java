package org.miaopi.runtime.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of doing something again and again.
 *
 * @param clients how many did so at once
 * @param count how often it was done in all
 * @param seconds it took, from the first beginning to the last end
 * @param nanos of each, in ascending order
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Measured(int clients, int count, double seconds, long[] nanos) {

  /** Several runs of the same as one. */
  public static Measured together(List<Measured> runs) {
    return new Measured(
        runs.getFirst().clients,
        runs.stream().mapToInt(Measured::count).sum(),
        runs.stream().mapToDouble(Measured::seconds).sum(),
        runs.stream().flatMapToLong(run -> Arrays.stream(run.nanos)).sorted().toArray());
  }

  public double perSecond() {
    return count / seconds;
  }

  /** The time that this part of all does not exceed, by the nearest rank. */
  public double milliseconds(double part) {
    int rank = (int) Math.ceil(part * nanos.length);
    return nanos[Math.max(0, rank - 1)] / 1e6;
  }

  /** The rate and the usual percentiles. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("count", count);
    json.put("perSecond", perSecond());
    json.put("p50Milliseconds", milliseconds(0.5));
    json.put("p95Milliseconds", milliseconds(0.95));
    json.put("p99Milliseconds", milliseconds(0.99));
    return json;
  }
}
