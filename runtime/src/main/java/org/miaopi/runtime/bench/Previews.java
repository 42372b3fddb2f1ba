package org.miaopi.runtime.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * What staff wait for beside the template of an item, over HTTP, in milliseconds.
 *
 * @param first the first picture after the start
 * @param trials trying the template with what its form allows, for the first time
 */
record Previews(double first, Measured picture, Measured pdf, double trials) {

  private static final int COUNT = 20;

  /** By a member of staff, one request after the other. */
  static Previews measure(Citizen staff, String item) {
    String path = "/api/designer/items/" + item;
    LongSupplier picture = () -> staff.get(path + "/preview.png?case=0");
    double first = picture.getAsLong() / 1e6;
    Measured pictures = again(picture);
    Measured documents = again(() -> staff.post(path + "/preview?case=0"));
    return new Previews(first, pictures, documents, staff.get(path + "/template/fit") / 1e6);
  }

  private static Measured again(LongSupplier work) {
    long started = System.nanoTime();
    long[] nanos = LongStream.generate(work).limit(COUNT).sorted().toArray();
    return new Measured(1, COUNT, (System.nanoTime() - started) / 1e9, nanos);
  }

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("firstMilliseconds", first);
    for (Map.Entry<String, Measured> each :
        List.of(Map.entry("picture", picture), Map.entry("pdf", pdf))) {
      json.put(each.getKey() + "P50Milliseconds", each.getValue().milliseconds(0.5));
      json.put(each.getKey() + "P95Milliseconds", each.getValue().milliseconds(0.95));
    }
    json.put("trialsMilliseconds", trials);
    return json;
  }
}
