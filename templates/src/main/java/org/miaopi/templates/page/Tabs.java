package org.miaopi.templates.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.miaopi.templates.line.TabStops;
import org.miaopi.templates.line.TabStops.Leader;
import org.miaopi.templates.line.TabStops.Side;
import org.miaopi.templates.line.TabStops.Stop;

/** The tab stops of a paragraph as attributes of its block; only one that has tabs needs them. */
public final class Tabs {

  private static final String STOPS = "tab-stops";
  private static final String INTERVAL = "tab-interval";

  private Tabs() {}

  /** Writes the stops into the attributes of a block. */
  public static void put(Map<String, String> attributes, TabStops tabs) {
    attributes.put(INTERVAL, Points.of(tabs.interval()));
    if (tabs.stops().isEmpty()) return;
    attributes.put(
        STOPS,
        tabs.stops().stream()
            .map(it -> it.position() + " " + it.side() + " " + it.leader())
            .collect(Collectors.joining(";")));
  }

  static TabStops of(Map<String, String> attributes) {
    String interval = attributes.get(INTERVAL);
    if (interval == null) return TabStops.USUAL;
    List<Stop> stops = new ArrayList<>();
    String written = attributes.getOrDefault(STOPS, "");
    for (String stop : written.isEmpty() ? new String[0] : written.split(";")) {
      String[] parts = stop.split(" ");
      double position = Double.parseDouble(parts[0]);
      stops.add(new Stop(position, Side.valueOf(parts[1]), Leader.valueOf(parts[2])));
    }
    return new TabStops(stops, Points.of(interval, 0), Points.of(attributes, "start-indent"));
  }
}
