package org.miaopi.runtime.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured.
 *
 * @param firstStart seconds until it listens, on an empty folder: with a key and the samples made
 * @param secondStart seconds until it listens, on the same folder
 * @param previews of the sample item's certificate in the designer
 * @param processorMilliseconds of the server for one certificate; null where it cannot be read
 * @param memory resident bytes of the server after the load; null where they cannot be read
 * @param bytes of a certificate
 */
record Figures(
    Machine machine,
    double firstStart,
    double secondStart,
    Previews previews,
    Measured alone,
    Measured together,
    @Nullable Double processorMilliseconds,
    @Nullable Long memory,
    int bytes,
    Inside inside) {

  /**
   * How many times the processor time of the bare document a certificate costs: unlike times on the
   * clock, hardly moved by what else the machine does.
   */
  @Nullable Double processorRatio() {
    return processorMilliseconds == null
        ? null
        : processorMilliseconds / inside.processorMilliseconds();
  }

  /** Milliseconds, seconds and bytes, as the names say. */
  Map<String, Object> toJson() {
    Map<String, Object> json = machine.toJson();
    json.put("firstStartSeconds", firstStart);
    json.put("secondStartSeconds", secondStart);
    json.put("preview", previews.toJson());
    json.put("oneApplicant", json(alone));
    json.put("eightApplicants", json(together));
    if (memory != null) json.put("residentBytes", memory);
    json.put("certificateBytes", bytes);
    json.put("documentAloneMilliseconds", inside.milliseconds());
    json.put("documentAlonePerSecond", inside.perSecond());
    json.put("documentAloneProcessorMilliseconds", inside.processorMilliseconds());
    if (processorMilliseconds != null) {
      json.put("certificateProcessorMilliseconds", processorMilliseconds);
      json.put("processorRatio", processorRatio());
    }
    return json;
  }

  private static Map<String, Object> json(Measured result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("certificates", result.count());
    json.put("p50Milliseconds", result.milliseconds(0.5));
    json.put("p95Milliseconds", result.milliseconds(0.95));
    json.put("certificatesPerSecond", result.perSecond());
    return json;
  }
}
